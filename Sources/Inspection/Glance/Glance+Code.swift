import Rendering

// The drawing of a page's QR code: two paths, of which the second is read square by square.
extension Glance {
  /// Reads an `svg` element that is the code of a page of the site, to its end tag.
  ///
  /// - Returns: where it ends; 0 when there may be something to say of it; `nil` when it is another tag.
  mutating func readCode(_ tag: Range<Int>, of file: RenderedFile) -> Int? {
    let bytes = file.bytes
    guard let attributes = PlainAttributes(bytes, tag, name: Self.drawing),
      let kind = attributes.value(Self.kind, of: bytes), bytes[kind].elementsEqual("qr".utf8),
      let box = attributes.value(Self.box, of: bytes), let side = Self.side(of: bytes[box]),
      attributes.all.allSatisfy({ Self.drawingAttributes.contains(bytes[$0.name]) })
    else { return nil }
    let ground = Array("<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/><path fill=\"#000\" d=\"".utf8)
    let start = tag.upperBound + ground.count
    guard start < bytes.count, bytes[tag.upperBound..<start].elementsEqual(ground),
      let end = bytes.firstIndex(of: UInt8(ascii: "\""), in: start..<bytes.count),
      bytes[end...].starts(with: Self.tail),
      case .modules(let modules) = QRDrawing.read(bytes, start..<end, side: side),
      let payload = QRSymbol(modules)?.payload
    else { return 0 }
    guard endBlock(at: tag.lowerBound, tagEnd: tag.upperBound, of: file, next: tag.lowerBound) else {
      return 0
    }
    for attribute in attributes.all where attribute.value != box {
      if !isCleanHidden(bytes, attribute.value) { return 0 }
    }
    // The colours are the only attributes that the drawing adds: letters, and three digits.
    guard !payload.isEmpty, ownPage(at: 0..<payload.count, in: payload) != nil,
      isCleanHidden(payload, 0..<payload.count), page.addHidden(digits: 3, blocks: 1, isBroken: false),
      !hasPlainGrams
    else { return 0 }
    page.block.start = end + Self.tail.count - Self.endTag.count
    return end + Self.tail.count
  }

  /// The width of a square box that begins at the corner.
  private static func side(of box: ArraySlice<UInt8>) -> Int? {
    let numbers = box.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard numbers.count == 4, numbers[0] == 0, numbers[1] == 0, numbers[2] == numbers[3],
      let side = numbers[2],
      (1...200).contains(side), box.elementsEqual("0 0 \(side) \(side)".utf8)
    else { return nil }
    return side
  }

  private static let drawing = Array("<svg".utf8)
  private static let kind = Array("class".utf8)
  private static let box = Array("viewBox".utf8)
  private static let endTag = Array("</svg>".utf8)
  private static let tail = Array("\"/></svg>".utf8)
  private static let drawingAttributes = Set(
    ["class", "role", "aria-label", "viewBox", "shape-rendering"].map { ArraySlice($0.utf8) })
}
