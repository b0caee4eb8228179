@echo off
rem Starts the plugin: on the Node beside it where there is one, else on the one that is on the PATH.
setlocal
set "node=%~dp0node.exe"
if exist "%node%" goto run
set "node=node"
where node >nul 2>nul
if errorlevel 1 goto missing
:run
"%node%" "%~dp0plugin.cjs" %*
exit /b %errorlevel%
:missing
echo The Pulumi plugin alicloud-ice runs on Node.js, and there is no node on the PATH: install Node.js 22.12 or later (https://nodejs.org), or the archive of the plugin with Node inside. 1>&2
exit /b 1
