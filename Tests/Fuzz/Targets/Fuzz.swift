import CFuzzer
import Foundation

/// Gives inputs to a target, more and more of them. The target is named in the environment, so that one program serves
/// all; the arguments are those of libFuzzer.
@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv as UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let status = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
      target.run([UInt8](UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
    exit(status)
  }
}

/// What is put to the test: something that reads what others wrote, and what must hold whatever they wrote.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void
}

private let targets: [FuzzTarget] = [
  .frontMatter, .markdown, .template, .notices, .markup, .gate, .published, .attachment
]

private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["GONGSHI_FUZZ"] ?? ""
  guard let target = targets.first(where: { $0.name == name }) else {
    let names = targets.map(\.name).joined(separator: " ")
    preconditionFailure("GONGSHI_FUZZ names the target, one of: \(names)")
  }
  return target
}()

/// Stops the run at once; libFuzzer then keeps the input.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { preconditionFailure(message()) }
}
