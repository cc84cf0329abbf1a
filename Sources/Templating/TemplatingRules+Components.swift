public import Reporting

extension DiagnosticRule {
  /// A component lacks a file.
  public static let templateComponentFile = DiagnosticRule(
    "template.component-file", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "组件由模板、参数表和例子组成；缺了一样，就没人知道它怎么用、长什么样。",
      en:
        "A component is a template, its parameters and its examples; without one nobody knows how to use it."),
    remedy: LocalizedText(
      zh: "在组件的文件夹里补上 template.mustache、parameters.yaml 或 examples.yaml。",
      en: "Add template.mustache, parameters.yaml or examples.yaml to the component's folder."))

  /// A parameter is declared in a way that makes no sense.
  public static let templateBadParameter = DiagnosticRule(
    "template.bad-parameter", .error,
    reason: LocalizedText(
      zh: "参数表是组件和页面之间的约定，模板按它编译。",
      en: "The parameters are what a component and its pages agree on; the template is compiled against them."
    ),
    remedy: LocalizedText(
      zh: "每个参数写一次；带点的名称（如 offices.name）前面要先把 offices 声明为 list 或 record。",
      en: "Declare each once; before a name with a dot, such as offices.name, offices is a list or a record.")
  )

  /// A parameter that the template never uses.
  public static let templateUnusedParameter = DiagnosticRule(
    "template.unused-parameter", .error,
    reason: LocalizedText(
      zh: "用不到的参数会让人以为填了就会显示。",
      en: "Whoever reads of a parameter believes that it is shown; one that is not used misleads."),
    remedy: LocalizedText(zh: "从参数表里删去，或者在模板里用上。", en: "Remove it, or use it in the template."))

  /// A component without an example.
  public static let templateNoExample = DiagnosticRule(
    "template.no-example", .error,
    reason: LocalizedText(
      zh: "没有例子的组件没法看，也没法检查。", en: "A component without an example can be neither seen nor checked."),
    remedy: LocalizedText(zh: "在 examples.yaml 里写一个例子。", en: "Write one in examples.yaml."))

  /// An example that does not fit the parameters.
  public static let templateBadExample = DiagnosticRule(
    "template.bad-example", .error,
    reason: LocalizedText(
      zh: "例子要像真实页面一样给齐参数，才能说明组件会显示成什么样。",
      en: "Only an example that gives the parameters as a page does shows what the component looks like."),
    remedy: LocalizedText(
      zh: "对照 parameters.yaml，补上必需的参数，改正类型和名称。",
      en: "Give the required parameters, of the kinds and names that parameters.yaml says."))
}

extension TemplatingRules {
  /// Those about components.
  static let components: [DiagnosticRule] = [
    .templateComponentFile, .templateBadParameter, .templateUnusedParameter, .templateNoExample,
    .templateBadExample
  ]
}
