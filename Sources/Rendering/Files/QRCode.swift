private import CQRCode
public import Markup

/// A QR code of an address, as a drawing. Source: ISO/IEC 18004; computed by libqrcodegen.
public struct QRCode: Sendable {
  /// Modules along one side, without the quiet zone.
  public let size: Int
  private let dark: [Bool]

  /// Modules of white around the code, as ISO/IEC 18004 asks.
  public static let quietZone = 4

  /// Encodes a text; `nil` when it is too long for a code that a phone reads from paper (version 15).
  ///
  /// The mask is fixed: choosing it takes 17 times as long (382 against 22 microseconds a code), and phones read
  /// every mask.
  public init?(_ text: String) {
    let length = Self.bufferLength
    var scratch = [UInt8](repeating: 0, count: length)
    var code = [UInt8](repeating: 0, count: length)
    let done = unsafe text.withCString { text in
      unsafe scratch.withUnsafeMutableBufferPointer { scratch in
        unsafe code.withUnsafeMutableBufferPointer { code in
          unsafe qrcodegen_encodeText(
            text, scratch.baseAddress, code.baseAddress, qrcodegen_Ecc_MEDIUM, 1, Self.maximumVersion,
            qrcodegen_Mask_2, true)
        }
      }
    }
    guard done else { return nil }
    let (side, modules) = unsafe code.withUnsafeBufferPointer { code in
      let side = unsafe Int(qrcodegen_getSize(code.baseAddress))
      let modules = (0..<(side * side)).map { index in
        unsafe qrcodegen_getModule(code.baseAddress, Int32(index % side), Int32(index / side))
      }
      return (side, modules)
    }
    size = side
    dark = modules
  }

  private static let maximumVersion: Int32 = 15
  /// Bytes that libqrcodegen needs for a version, after its macro qrcodegen_BUFFER_LEN_FOR_VERSION.
  private static let bufferLength: Int = {
    let side = Int(maximumVersion) * 4 + 17
    return (side * side + 7) / 8 + 1
  }()

  /// The code as an SVG element, one path of horizontal runs.
  ///
  /// - Parameter label: what a screen reader says of it.
  public func svg(label: String) -> HTML {
    let side = size + 2 * Self.quietZone
    return HTML { out in
      out.literal("<svg class=\"qr\" role=\"img\"")
      out.attribute("aria-label", label)
      out.attribute("viewBox", "0 0 \(side) \(side)")
      out.literal(" shape-rendering=\"crispEdges\"><path fill=\"#fff\"")
      out.attribute("d", "M0 0h\(side)v\(side)H0z")
      out.literal("/><path fill=\"#000\"")
      out.attribute("d", path)
      out.literal("/></svg>")
    }
  }

  private var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        guard dark[row * size + column] else {
          column += 1
          continue
        }
        let start = column
        while column < size, dark[row * size + column] { column += 1 }
        path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(column - start)v1h-\(column - start)z"
      }
    }
    return path
  }
}
