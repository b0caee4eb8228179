@echo off
rem Starts the plugin: on the Node beside it where there is one, else on the one that is on the PATH.
setlocal
set "node=%~dp0node.exe"
if exist "%node%" goto run
set "node=node"
where node >nul 2>nul
if errorlevel 1 goto missing
node -e "const [major, minor] = process.versions.node.split(String.fromCharCode(46)).map(Number); process.exit(major > 22 || (major === 22 && minor >= 12) ? 0 : 1)"
if errorlevel 1 goto old
:run
"%node%" "%~dp0plugin.cjs" %*
exit /b %errorlevel%
:missing
echo The Pulumi plugin alicloud-ice runs on Node.js, and there is no node on the PATH: install Node.js 22.12 or later (https://nodejs.org), or the archive of the plugin with Node inside. 1>&2
exit /b 1
:old
echo The Pulumi plugin alicloud-ice needs Node.js 22.12 or later, and the node on the PATH is an older one. 1>&2
exit /b 1
