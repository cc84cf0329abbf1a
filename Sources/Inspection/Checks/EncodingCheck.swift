import Rendering
import Reporting

extension GateCheck {
  /// Text that is not UTF-8: a browser may read in it what the gate did not.
  static let encoding = GateCheck { file, _ in
    guard FileReader.isText(file.file) else { return [] }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: file.bytes.span)
      return []
    } catch {
      return [
        GateFinding(
          .gateNotUTF8, at: error.byteOffsets.lowerBound, zh: "不是 UTF-8 编码", en: "this is not UTF-8")
      ]
    }
  }
}
