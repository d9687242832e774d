// Prints the path of mongodb-memory-server's mongod, which it downloads first when it is not there.
import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary.js'

try {
  console.log(await MongoBinary.getPath())
} catch (error) {
  console.error((error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, ' '))
  process.exitCode = 1
}
