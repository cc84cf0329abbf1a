import Content
import Markup
import SiteModel
import Templating

/// A thing to bring.
struct MaterialValues: TemplateRecord {
  let material: Material

  static let schema = TemplateSchema<Self>(.init("name", \.material.name), .init("note", \.material.note))
}

/// A numbered step.
struct StepValues: TemplateRecord {
  let number: Int
  let step: GuideStep

  static let schema = TemplateSchema<Self>(
    .init("number", \.number), .init("title", \.step.title), .init("who", \.step.who),
    .init("limit", \.step.limit), .init("text", \.step.text))
}

/// A standard, from the facts.
struct StandardValues: TemplateRecord {
  let fact: Fact

  private var source: String {
    [fact.number, fact.source, fact.since.isEmpty ? "" : "\(fact.since) 起"].filter { !$0.isEmpty }
      .joined(separator: "，")
  }

  static let schema = TemplateSchema<Self>(
    .init("name", \.fact.name),
    .init("value", \.fact.text),
    .init("source", { $0.source }),
    .init("is_placeholder", \.fact.isPlaceholder))
}

/// An application guide: an article and the elements that a guide must have.
struct GuideValues: TemplateRecord {
  let parts: ArticleParts
  let guide: GuideData

  private var facts: [LabelledValues] {
    [
      ("事项", parts.article.title), ("办理时限", guide.timeLimit), ("办理地点", guide.place),
      ("办理时间", guide.hours), ("联系电话", guide.phone), ("收费", guide.fee)
    ].filter { !$0.1.isEmpty }.map { LabelledValues(label: $0.0, value: $0.1) }
  }

  static let schema = TemplateSchema<Self>(
    extending: { ArticleValues(parts: $0.parts) },
    .init("facts", { $0.facts }),
    .init("audience", \.guide.audience),
    .init("legal_basis", { $0.guide.legalBasis.map { TextValues(text: $0) } }),
    .init("conditions", { $0.guide.conditions.map { TextValues(text: $0) } }),
    .init("materials", { $0.guide.materials.map { MaterialValues(material: $0) } }),
    .init(
      "steps",
      { values in
        values.guide.steps.enumerated().map { StepValues(number: $0.offset + 1, step: $0.element) }
      }),
    .init(
      "self_test",
      { values in
        values.parts.content.selfTest.map {
          LinkValues(name: $0.name, address: values.parts.page.page.route.link(to: $0.route))
        }
      }),
    .init("process", { ProcessFigure(title: $0.parts.article.title, steps: $0.guide.steps).svg }),
    .init("standards", { $0.guide.standards.map { StandardValues(fact: $0) } }),
    .init("offices", { $0.parts.cards.offices($0.parts.content.towns) }))
}
