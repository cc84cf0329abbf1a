import Markup
import Reporting
import Templating

/// What every page of the gallery says of itself.
struct GalleryFrameValues: TemplateRecord {
  let title: String
  let current: String?
  let components: [String]

  static let schema = TemplateSchema<Self>(
    .init("title", \.title),
    .init(
      "components",
      { frame in
        frame.components.map {
          LinkValues(
            name: $0, address: SafeAddress(relativePath: $0 + ".html"), isCurrent: $0 == frame.current)
        }
      }))
}

/// A component in the index.
struct GalleryEntryValues: TemplateRecord {
  let checked: CheckedComponent

  static let schema = TemplateSchema<Self>(
    .init("name", \.checked.component.name),
    .init("address", { SafeAddress(relativePath: $0.checked.component.name + ".html") }),
    .init("meaning", \.checked.component.meaning.zh),
    .init("examples", \.checked.examples.count))
}

/// The index of the gallery.
struct GalleryIndexValues: TemplateRecord {
  let frame: GalleryFrameValues
  let components: [CheckedComponent]

  static let schema = TemplateSchema<Self>(
    .init("gallery", \.frame), .init("count", \.components.count),
    .init("entries", { $0.components.map { GalleryEntryValues(checked: $0) } }))
}

/// A parameter in the table of a component.
struct GalleryParameterValues: TemplateRecord {
  let parameter: ComponentParameter

  private var kind: String {
    switch parameter.kind {
    case .text: "文字"
    case .markup: "标记"
    case .address: "网址"
    case .integer: "整数"
    case .flag: "真假"
    case .record: "记录"
    case .list: "列表"
    }
  }

  static let schema = TemplateSchema<Self>(
    .init("name", \.parameter.name), .init("kind", { $0.kind }),
    .init("is_required", \.parameter.isRequired), .init("zh", \.parameter.meaning.zh),
    .init("en", \.parameter.meaning.en))
}

/// An example on the page of its component: shown in two frames as wide as a phone and as a screen.
struct GalleryExampleValues: TemplateRecord {
  let example: ComponentExample
  let component: String
  let html: HTML

  /// Frames do not grow with what is in them without a script; three heights do for most.
  private var size: String {
    switch html.bytes.count {
    case ..<700: "small"
    case ..<2_200: "medium"
    default: "large"
    }
  }

  static let schema = TemplateSchema<Self>(
    .init("name", \.example.name), .init("zh", \.example.meaning.zh), .init("en", \.example.meaning.en),
    .init("address", { SafeAddress(relativePath: Gallery.file($0.component, $0.example.name)) }),
    .init("size", { $0.size }),
    .init("markup", { String(decoding: $0.html.bytes, as: UTF8.self) }))
}

/// The page of a component.
struct GalleryComponentValues: TemplateRecord {
  let frame: GalleryFrameValues
  let checked: CheckedComponent

  private var examples: [GalleryExampleValues] {
    zip(checked.component.examples, checked.examples).map {
      GalleryExampleValues(example: $0, component: checked.component.name, html: $1)
    }
  }

  static let schema = TemplateSchema<Self>(
    .init("gallery", \.frame),
    .init("name", \.checked.component.name),
    .init("zh", \.checked.component.meaning.zh), .init("en", \.checked.component.meaning.en),
    .init("reference", { "{{>\($0.checked.component.templateName)}}" }),
    .init(
      "parameters", { $0.checked.component.parameters.map { GalleryParameterValues(parameter: $0) } }),
    .init("examples", { $0.examples }),
    .init("source", \.checked.source))
}

/// An example alone, as it stands in a page.
struct GalleryAloneValues: TemplateRecord {
  let title: String
  let list: String?
  let html: HTML

  static let schema = TemplateSchema<Self>(
    .init("title", \.title), .init("list", \.list), .init("html", \.html))
}
