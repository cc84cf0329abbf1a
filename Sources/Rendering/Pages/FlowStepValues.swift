import Content
import Markup
import Notices
import SiteModel
import Templating

/// A question that every way to a page passes, with what was answered as far as the page implies it.
struct FlowStepValues: TemplateRecord {
  let step: FlowStep
  let address: SafeAddress

  /// The answer, or the ones between which the page does not tell; nothing when it tells nothing.
  private var answer: String {
    step.answers.count == step.question.answers.count
      ? "" : step.answers.map(\.text).joined(separator: " 或者 ")
  }

  static let schema = TemplateSchema<Self>(
    .init("question", \.step.question.text), .init("answer", { $0.answer }), .init("address", \.address))
}

/// An answer and where it leads.
struct FlowAnswerValues: TemplateRecord {
  let answer: FlowAnswer
  let address: SafeAddress
  /// What stands there, for the overview.
  var leadsTo = ""

  static let schema = TemplateSchema<Self>(
    .init("text", \.answer.text), .init("address", \.address), .init("is_unsure", \.answer.isUnsure),
    .init("leads_to", \.leadsTo))
}

/// The ways around a guide from one of its pages.
struct FlowLinks {
  let route: RoutePath
  let flow: Flow

  var start: SafeAddress { route.link(to: RoutePath(page: "zice")) }
  var overview: SafeAddress { route.link(to: RoutePath(page: "zice/\(flow.id)")) }

  /// The question before, as far as the page knows it; the start otherwise.
  func back(_ known: [FlowStep]) -> SafeAddress { known.last.map { route.link(to: $0.route) } ?? start }

  func steps(_ known: [FlowStep]) -> [FlowStepValues] {
    known.map { FlowStepValues(step: $0, address: route.link(to: $0.route)) }
  }

  func basis(_ citations: [Citation], _ sources: [String: LegalSource]) -> [TextValues] {
    citations.map { TextValues(text: $0.text(in: sources)) }
  }
}
