import Rendering
import Reporting

extension GateCheck {
  /// Attachments of which only the name and the bare bytes could be looked at.
  static let attachments = GateCheck { file, _ in
    guard file.file.kind == .attachment, !FileReader.isText(file.file) else { return [] }
    return [
      GateFinding(
        .gateUnreadAttachment, at: nil, zh: "附件内容没有检查", en: "what is in the attachment was not looked at")
    ]
  }
}
