// gen-sdk writes the SDKs of a provider from its schema, by the same code generators as `pulumi package gen-sdk`,
// which wants a language host of the CLI's own age beside it.
//
//	gen-sdk schema.json OUT [python go nodejs]
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/blang/semver"
	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// tool is named in the first line of every generated file.
const tool = "pulumi-language-"

type files = map[string][]byte

var languages = map[string]func(*schema.Package) (files, error){
	"go": func(pkg *schema.Package) (files, error) {
		return gogen.GeneratePackage(tool+"go", pkg, nil)
	},
	"nodejs": func(pkg *schema.Package) (files, error) {
		return nodejs.GeneratePackage(tool+"nodejs", pkg, nil, nil, false, alone{})
	},
	"python": func(pkg *schema.Package) (files, error) {
		return python.GeneratePackage(tool+"python", pkg, nil, alone{})
	},
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gen-sdk:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 2 {
		return errors.New("usage: gen-sdk schema.json OUT [python go nodejs]")
	}
	chosen := args[2:]
	if len(chosen) == 0 {
		chosen = slices.Sorted(maps.Keys(languages))
	}
	text, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	for _, language := range chosen {
		if err := generate(language, text, filepath.Join(args[1], language)); err != nil {
			return fmt.Errorf("%s: %w", language, err)
		}
	}
	return nil
}

// generate writes the SDK of one language into an empty folder. A generator changes the package that it is given, so each
// language gets its own.
func generate(language string, text []byte, folder string) error {
	generator, known := languages[language]
	if !known {
		return errors.New("there is no generator for this language here")
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return err
	}
	pkg, diagnostics, err := schema.BindSpec(spec, alone{}, schema.ValidationOptions{})
	if err != nil {
		return err
	}
	if diagnostics.HasErrors() {
		return diagnostics
	}
	written, err := generator(pkg)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	for name, content := range written {
		if err := write(folder, name, content); err != nil {
			return err
		}
	}
	return nil
}

func write(folder, name string, content []byte) error {
	if !filepath.IsLocal(name) {
		return fmt.Errorf("%s is outside the SDK's folder", name)
	}
	file := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	// Plain text ends its lines alike on every platform.
	return os.WriteFile(file, []byte(strings.ReplaceAll(string(content), "\r\n", "\n")), 0o644)
}

// alone is a loader for a schema that names no other package.
type alone struct{}

func (alone) refuse(name string) error {
	return fmt.Errorf("the schema refers to another package, %s", name)
}

func (loader alone) LoadPackage(name string, _ *semver.Version) (*schema.Package, error) {
	return nil, loader.refuse(name)
}

func (loader alone) LoadPackageV2(_ context.Context, d *schema.PackageDescriptor) (*schema.Package, error) {
	return nil, loader.refuse(d.Name)
}

func (loader alone) LoadPackageReference(name string, _ *semver.Version) (schema.PackageReference, error) {
	return nil, loader.refuse(name)
}

func (loader alone) LoadPackageReferenceV2(
	_ context.Context, d *schema.PackageDescriptor,
) (schema.PackageReference, error) {
	return nil, loader.refuse(d.Name)
}
