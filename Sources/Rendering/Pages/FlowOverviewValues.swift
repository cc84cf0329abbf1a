import Content
import Markup
import SiteModel
import Templating

/// A question of the overview.
struct FlowOverviewQuestionValues: TemplateRecord {
  let question: FlowQuestion
  let number: Int
  let answers: [FlowAnswerValues]

  static let schema = TemplateSchema<Self>(
    .init("id", { "n-" + $0.question.id }), .init("number", \.number), .init("text", \.question.text),
    .init("help", \.question.help),
    .init("examples", { $0.question.examples.map { TextValues(text: $0) } }),
    .init("answers", \.answers))
}

/// An outcome of the overview.
struct FlowOverviewOutcomeValues: TemplateRecord {
  let outcome: FlowOutcome
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(
    .init("id", { "n-" + $0.outcome.id }), .init("title", \.outcome.title), .init("text", \.outcome.text),
    .init("todo", { $0.outcome.todo.map { TextValues(text: $0) } }), .init("address", \.address))
}

/// A whole guide on one page, to read through or to print.
struct FlowOverviewValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: FlowOverviewPage

  private var route: RoutePath { page.page.route }

  private func leadsTo(_ target: String) -> String {
    if let index = content.questions.firstIndex(where: { $0.id == target }) { return "第\(index + 1)题" }
    return content.outcomes.first { $0.id == target }.map { "结果：\($0.title)" } ?? ""
  }

  private var questions: [FlowOverviewQuestionValues] {
    content.questions.enumerated().map { index, question in
      FlowOverviewQuestionValues(
        question: question, number: index + 1,
        answers: question.answers.map {
          FlowAnswerValues(
            answer: $0, address: route.link(to: route, anchor: "n-" + $0.target), leadsTo: leadsTo($0.target))
        })
    }
  }

  private var outcomes: [FlowOverviewOutcomeValues] {
    content.outcomes.map {
      FlowOverviewOutcomeValues(
        outcome: $0, address: route.link(to: RoutePath(page: "zice/\(content.flow.id)/\($0.id)")))
    }
  }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("summary", \.content.flow.summary),
    .init("first", { $0.route.link(to: $0.content.first) }),
    .init("questions", { $0.questions }),
    .init("outcomes", { $0.outcomes }))
}
