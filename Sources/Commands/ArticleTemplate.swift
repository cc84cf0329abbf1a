import Content
import Notices

/// A new article, with every required key in place and marked where somebody has to fill it in.
struct ArticleTemplate {
  let kind: ArticleKind
  let title: String
  let now: CivilMinute

  /// The file.
  var text: String {
    """
    ---
    kind: \(kind.rawValue)
    title: \(Self.quoted(title))
    summary: \(Placeholder.text)
    \(kind == .page ? "" : "source: \(Placeholder.text)\npublished: \(now)\n")\(particulars)draft: true
    ---

    \(body)

    """
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
  }

  private var particulars: String {
    switch kind {
    case .document:
      """
      index_number: \(Placeholder.text)
      subject: \(Placeholder.text)
      number: \(Placeholder.text)
      issuer: \(Placeholder.text)
      issued_on: \(Placeholder.text)
      validity: 待核实
      explained_by: []

      """
    case .explainer, .qa: "explains: []\n"
    case .guide:
      """
      programme: dibao
      legal_basis: [\(Placeholder.text)]
      conditions: [\(Placeholder.text)]
      materials: [{name: \(Placeholder.text)}]
      steps: [{title: 申请, who: 申请人, limit: \(Placeholder.text), text: \(Placeholder.text)}]
      time_limit: \(Placeholder.text)
      place: \(Placeholder.text)
      hours: \(Placeholder.text)
      phone: \(Placeholder.text)
      standards: []

      """
    case .announcement, .page: ""
    }
  }

  private var body: String {
    switch kind {
    case .qa: "问：在这里写问题？\n\n答：在这里写回答。"
    default: "## 小标题\n\n在这里写正文。"
    }
  }
}
