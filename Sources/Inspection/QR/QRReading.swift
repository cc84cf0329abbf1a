import Markup
import Notices

/// A QR code that a page draws, read back from its final bytes.
struct QRReading: Sendable {
  /// First byte of its drawing.
  let offset: Int
  /// What it says; `nil` when it can not be read.
  let payload: [UInt8]?

  /// What it says as the checks see it: as it is, and what is encoded in it.
  var texts: [InspectedText] {
    guard let payload else { return [] }
    return ([payload] + EncodedRuns.all(in: payload).map(\.decoded)).map { text in
      InspectedText(.hidden, LeakProbe.FoldedText(text, [.text(0..<text.count)]), place: offset..<offset + 1)
    }
  }

  /// A page from which drawings were left out: where they were, and where they stand in the whole page.
  struct LeftOut: Sendable {
    let page: [UInt8]
    /// The drawings' places in the page, by the offset at which they are missing.
    let drawings: [Int: Range<Int>]
  }

  /// Every code in a page or a drawing: each `svg` that says it is one, and each path made of modules,
  /// whatever it is called.
  ///
  /// - Parameters:
  ///   - bytes: the page.
  ///   - markup: its elements.
  ///   - leftOut: set when the drawings are not in the page but beside it.
  static func all(in bytes: [UInt8], _ markup: MarkupReader, leftOut: LeftOut? = nil) -> [QRReading] {
    var out: [QRReading] = []
    var current: Drawing?
    for element in markup.elements {
      if element.name == .svg {
        if let drawing = current { out += drawing.readings }
        current = element.isEnd ? nil : Drawing(element, in: bytes)
      } else if !element.isEnd, element.name == .other, bytes[element.offset...].starts(with: "<path".utf8) {
        current?.add(element, in: bytes, leftOut)
      }
    }
    if let drawing = current { out += drawing.readings }
    return out
  }

  /// One `svg` element.
  private struct Drawing {
    let offset: Int
    let isNamed: Bool
    let side: Int?
    var codes: [QRReading] = []

    init(_ element: MarkupElement, in bytes: [UInt8]) {
      offset = element.offset
      isNamed = element.value("class", in: bytes)?.split(separator: " ").contains("qr") ?? false
      let box = element.value("viewBox", in: bytes) ?? element.value("viewbox", in: bytes) ?? ""
      let numbers = box.split(separator: " ").compactMap { Int($0) }
      side =
        numbers.count == 4 && numbers[0] == 0 && numbers[1] == 0 && numbers[2] == numbers[3]
        ? numbers[2] : nil
    }

    mutating func add(_ element: MarkupElement, in bytes: [UInt8], _ leftOut: LeftOut?) {
      guard let path = element.attributes.first(where: { $0.name == "d" })?.valueRange else { return }
      let (text, range) =
        leftOut.flatMap { out in out.drawings[path.lowerBound].map { (out.page, $0) } } ?? (bytes, path)
      switch QRDrawing.read(text, range, side: side) {
      case .none: break
      case .modules(let modules):
        codes.append(QRReading(offset: offset, payload: QRSymbol(modules)?.payload))
      case .unclear: codes.append(QRReading(offset: offset, payload: nil))
      }
    }

    var readings: [QRReading] {
      codes.isEmpty && isNamed ? [QRReading(offset: offset, payload: nil)] : codes
    }
  }
}
