import Attachments
import Notices
import Rendering
import Reporting

extension GateCheck {
  /// Attachments that were not read to the end, or hold what is not for the public whatever it says.
  static let attachments = GateCheck { file, _ in
    guard let attachment = file.attachment else { return [] }
    var out = attachment.problems.map(\.finding)
    if attachment.hasPictures, file.file.kind == .attachment, file.file.inspected == nil {
      out.append(
        GateFinding(
          .gateUninspectedPictures, at: nil, zh: "附件里有图片，没有写明哪天由人看过",
          en: "pictures in the attachment, and no day on which a person has looked at them"))
    }
    return out
  }

  /// Names of the case store in attachments outside notices: where a whole cell, line or property is one, such
  /// as the author of a document. Within a sentence two or three characters are a name by chance.
  static let attachmentNames = GateCheck { file, context in
    guard let attachment = file.attachment, !file.isNotice else { return [] }
    let names = attachment.texts.contains { text in
      context.probe.findings(in: text.bytes, kinds: [.name]).contains { isWholeLine($0, in: text.bytes) }
    }
    if !names { return [] }
    return [
      GateFinding(.gateStoreValue, at: 0, zh: "有案件库里的姓名", en: "a name from the case store")
    ]
  }

  private static func isWholeLine(_ found: LeakProbe.Finding, in bytes: [UInt8]) -> Bool {
    let mark = LeakProbe.FoldedText.blockBreak
    let end = found.offset + found.length
    return (found.offset == 0 || bytes[found.offset - 1] == mark)
      && (end == bytes.count || bytes[end] == mark)
  }
}
