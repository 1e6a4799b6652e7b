// What npm runs before it packs a checkout, as when somebody installs the package from git. Where that is for all users
// (`npm install --global`, pre-commit), npm has not installed what builds, so it is done here.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const npm = (...args) =>
  execFileSync('npm', args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_global: 'false' },
  })

if (!existsSync('dist/command/command.cjs')) {
  if (!existsSync('node_modules/rolldown')) npm('ci', '--ignore-scripts', '--include=dev')
  npm('run', 'build')
}
