import Reporting
import SiteModel
import Templating

/// The templates of the eligibility guides.
struct FlowTemplates: Sendable {
  private let start: Template<FlowStartValues>
  private let overview: Template<FlowOverviewValues>
  private let question: Template<FlowQuestionValues>
  private let outcome: Template<FlowOutcomeValues>

  /// Compiles them; `nil` if any has an error. All errors are reported.
  static func compile(_ library: TemplateLibrary, into found: inout [Diagnostic]) -> FlowTemplates? {
    let start = library.template("flow-start", for: FlowStartValues.self).unwrap(into: &found)
    let overview = library.template("flow-overview", for: FlowOverviewValues.self).unwrap(into: &found)
    let question = library.template("flow-question", for: FlowQuestionValues.self).unwrap(into: &found)
    let outcome = library.template("flow-outcome", for: FlowOutcomeValues.self).unwrap(into: &found)
    guard let start, let overview, let question, let outcome else { return nil }
    return FlowTemplates(start: start, overview: overview, question: question, outcome: outcome)
  }

  /// The bytes of a page.
  func bytes(_ content: FlowPage, _ site: SiteValues, _ page: FrameValues) -> [UInt8] {
    switch content {
    case .start(let content): start.bytes(FlowStartValues(site: site, page: page, content: content))
    case .overview(let content): overview.bytes(FlowOverviewValues(site: site, page: page, content: content))
    case .question(let content): question.bytes(FlowQuestionValues(site: site, page: page, content: content))
    case .outcome(let content): outcome.bytes(FlowOutcomeValues(site: site, page: page, content: content))
    }
  }
}
