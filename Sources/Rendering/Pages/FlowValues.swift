import Content
import Markup
import Notices
import SiteModel
import Templating

/// An eligibility guide to begin.
struct FlowEntryValues: TemplateRecord {
  let entry: FlowStartPage.Entry
  let route: RoutePath
  let isOnly: Bool

  static let schema = TemplateSchema<Self>(
    .init("title", \.entry.flow.title),
    .init("summary", \.entry.flow.summary),
    .init("questions", \.entry.questions),
    .init("is_only", \.isOnly),
    .init("address", { $0.route.link(to: $0.entry.first) }),
    .init("overview", { $0.route.link(to: $0.entry.overview) }))
}

/// The page that one begins on.
struct FlowStartValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: FlowStartPage

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("description", \.page.page.description),
    .init(
      "flows",
      { values in
        values.content.entries.map {
          FlowEntryValues(
            entry: $0, route: values.page.page.route, isOnly: values.content.entries.count == 1)
        }
      }))
}

/// A question.
struct FlowQuestionValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: FlowQuestionPage

  private var links: FlowLinks { FlowLinks(route: page.page.route, flow: content.flow) }

  private var answers: [FlowAnswerValues] {
    zip(content.question.answers, content.targets).map {
      FlowAnswerValues(answer: $0, address: page.page.route.link(to: $1))
    }
  }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.content.question.text),
    .init("flow_title", \.content.flow.title),
    .init("help", \.content.question.help),
    .init("examples", { $0.content.question.examples.map { TextValues(text: $0) } }),
    .init("answers", { $0.answers }),
    .init("number", { $0.content.number.map { "第\($0)题" } ?? "" }),
    .init("left", \.content.left),
    .init("is_last", { $0.content.left == 1 }),
    .init("known", { $0.links.steps($0.content.known) }),
    .init("basis", { $0.links.basis($0.content.question.basis, $0.content.sources) }),
    .init("back", { $0.links.back($0.content.known) }),
    .init("start", { $0.links.start }),
    .init("overview", { $0.links.overview }))
}

/// What answers lead to.
struct FlowOutcomeValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: FlowOutcomePage

  private var links: FlowLinks { FlowLinks(route: page.page.route, flow: content.flow) }
  private var cards: CardLinks { CardLinks(route: page.page.route) }
  private var outcome: FlowOutcome { content.outcome }

  private var facts: [LabelledValues] {
    let guide = content.guide
    return [
      ("到哪里", outcome.place.isEmpty ? guide?.place ?? "" : outcome.place), ("什么时间", guide?.hours ?? ""),
      ("打电话", guide?.phone ?? ""), ("多久有结果", guide?.timeLimit ?? ""), ("收费", guide?.fee ?? "")
    ].filter { !$0.1.isEmpty }.map { LabelledValues(label: $0.0, value: $0.1) }
  }

  /// What the guide says to bring; what the outcome asks for besides stands in `bring`.
  private var materials: [MaterialValues] {
    (content.guide?.materials ?? []).map { MaterialValues(material: $0) }
  }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.outcome.title),
    .init("text", \.outcome.text),
    .init("flow_title", \.content.flow.title),
    .init("todo", { $0.outcome.todo.map { TextValues(text: $0) } }),
    .init("bring", { $0.outcome.bring.map { TextValues(text: $0) } }),
    .init("materials", { $0.materials }),
    .init("has_materials", { !$0.outcome.bring.isEmpty || !$0.materials.isEmpty }),
    .init("facts", { $0.facts }),
    .init("standards", { $0.outcome.standards.map { StandardValues(fact: $0) } }),
    .init("offices", { $0.cards.offices($0.content.towns) }),
    .init("guide", { values in values.content.guideCard.flatMap { values.cards.articles([$0]).first } }),
    .init("others", { $0.cards.articles($0.content.others) }),
    .init("known", { $0.links.steps($0.content.known) }),
    .init("basis", { $0.links.basis($0.outcome.basis, $0.content.sources) }),
    .init("basis_as_of", { $0.content.flow.basisAsOf?.chinese ?? "" }),
    .init("back", { $0.links.back($0.content.known) }),
    .init("start", { $0.links.start }),
    .init("overview", { $0.links.overview }))
}
