/// The texts that the cells of a workbook share. Source: ISO/IEC 29500-1, 18.4.
struct SharedStrings {
  /// By number, readings for pronunciation left out.
  private(set) var strings: [[UInt8]] = []

  init(_ part: [UInt8]) {
    var current: [UInt8] = []
    var readings = 0
    for event in XMLScanner(part) {
      switch event {
      case .start("si", _): current = []
      case .end("si"): strings.append(current)
      case .start("rPh", _): readings += 1
      case .end("rPh"): readings -= 1
      case .text(let text): if readings == 0 { current += text }
      default: break
      }
    }
  }
}
