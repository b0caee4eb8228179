import { nameIn, typeIn } from "../../../../provider/src/base/urn";
import { engineUrn, identityUrn } from "../../../../provider/src/hosts/plugin/identity";

const urn = (type: string) => `urn:pulumi:dev::films::${type}::film`;

it.each([
  ["alicloud-ice:index:MediaProducingJob", "pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob"],
  [
    "my:index:Page$alicloud-ice:index:MediaProducingJob",
    "my:index:Page$pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob",
  ],
  // A parent keeps its own type.
  [
    "alicloud-ice:index:MediaProducingJob$alicloud-ice:index:MediaProducingJobGate",
    "alicloud-ice:index:MediaProducingJob$pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJobGate",
  ],
])("the identity of %s is that of the dynamic provider's resource, and leads back", (own, dynamic) => {
  expect(identityUrn(urn(own))).toBe(urn(dynamic));
  expect(engineUrn(urn(dynamic))).toBe(urn(own));
});

it("reads the name and the type of a URN, colons in the name included", () => {
  const odd = "urn:pulumi:dev::films::my:index:Page$alicloud-ice:index:MediaProducingJob::a::b";
  expect([nameIn(odd), typeIn(odd)]).toEqual(["a::b", "alicloud-ice:index:MediaProducingJob"]);
  expect(identityUrn(odd)).toMatch(/::a::b$/u);
});
