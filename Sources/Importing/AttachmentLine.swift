/// A line that is nothing but the name of a file: what is left of a download link when a page is copied as text.
enum AttachmentLine {
  private static let extensions: Set<String> = [
    "doc", "docx", "wps", "xls", "xlsx", "et", "ppt", "pptx", "pdf", "ofd", "txt", "zip", "rar", "7z",
    "jpg", "jpeg", "png"
  ]
  private static let leads = ["附件下载", "附件", "下载", "原文下载"]

  /// The file's name, without a leading 附件： or 附件1：; `nil` if the line is ordinary text.
  static func name(in line: String) -> String? {
    let name = withoutLead(line.tidied)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    guard extensions.contains(name[name.index(after: dot)...].lowercased()) else { return nil }
    let forbidden = "/\\。；;？?！!<>|\"".unicodeScalars
    guard !name.unicodeScalars.contains(where: { forbidden.contains($0) }), name.count <= 120 else {
      return nil
    }
    return name
  }

  private static func withoutLead(_ line: String) -> String {
    guard let lead = leads.first(where: { line.hasPrefix($0) }) else { return line }
    let rest = line.dropFirst(lead.count).drop { $0.isWholeNumber || $0 == " " }
    guard let colon = rest.first, colon == ":" || colon == "：" else { return line }
    return String(rest.dropFirst()).tidied
  }
}
