/// Lines that belong to a government web page and not to the text on it; they are set aside and reported.
enum PageFurniture {
  /// Whole lines are made of these and of brackets, colons and bars only; longer phrases first.
  private static let phrases = [
    "扫一扫在手机打开当前页", "扫一扫在手机上打开当前页", "扫一扫", "打印正文", "打印本页", "打印此页", "打印",
    "关闭窗口", "关闭本页", "关闭此页", "关闭", "返回顶部", "返回首页", "返回", "分享到", "分享", "收藏本页", "收藏",
    "字体", "字号", "大", "中", "小"
  ]
  /// A line that begins with one of these and a colon is furniture whatever follows.
  private static let labels = ["当前位置", "您的位置", "您当前的位置", "您现在的位置", "上一篇", "下一篇"]

  /// Whether the whole line is furniture.
  static func contains(_ line: String) -> Bool {
    let joints = "【】[]〖〗()（）|｜/:：·-".unicodeScalars
    let bare = String(String.UnicodeScalarView(line.inked.filter { !joints.contains($0) }))
    if labels.contains(where: { bare.hasPrefix($0) && hasColon(after: $0, in: line) }) { return true }
    guard !bare.isEmpty else { return false }
    var rest = Substring(bare)
    while !rest.isEmpty {
      guard let phrase = phrases.first(where: { rest.hasPrefix($0) }) else { return false }
      rest = rest.dropFirst(phrase.count)
    }
    return true
  }

  private static func hasColon(after label: String, in line: String) -> Bool {
    let next = line.inked.dropFirst(label.unicodeScalars.count).first
    return next == ":" || next == "："
  }
}
