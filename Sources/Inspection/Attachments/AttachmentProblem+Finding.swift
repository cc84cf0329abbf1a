import Attachments
import Reporting

extension AttachmentProblem {
  /// What the gate says of it, with what to do where that differs from what the rule says.
  var finding: GateFinding {
    let (rule, zh, en) = said
    return GateFinding(rule, at: nil, zh: zh, en: en)
  }

  private var said: (DiagnosticRule, String, String) {
    switch self {
    case .hiddenCells, .hiddenText, .trackedChanges, .comments, .layers, .earlierVersion: hidden
    case .position, .owner, .device, .thumbnail: pictured
    case .lostDigits:
      (.gateLostDigits, "有超过 15 位的数字按数值保存", "a number of more than 15 digits is stored as a number")
    case .externalSource:
      (
        .gateForeignResource, "打开附件时会从别处读取模板、图片或数据",
        "the attachment fetches a template, a picture or data from elsewhere when it is opened"
      )
    default: unread
    }
  }

  private var hidden: (DiagnosticRule, String, String) {
    let (zh, en) =
      switch self {
      case .hiddenCells: ("有隐藏的工作表、行或列", "a hidden sheet, row or column")
      case .hiddenText: ("有设为隐藏的文字或幻灯片", "hidden text or a hidden slide")
      case .trackedChanges: ("有未接受的修订，删掉的字还在文件里", "tracked changes: what was deleted is still there")
      case .comments: ("有批注", "remarks of editors")
      case .layers: ("PDF 有可以开关的图层：请用“打印成 PDF”重做一份", "layers in a PDF: print it to a new PDF")
      default:
        ("PDF 里还留着修改前的版本：请用“打印成 PDF”重做一份", "an earlier version is kept in the PDF: print it to a new one")
      }
    return (.gateHiddenContent, zh, en)
  }

  private var pictured: (DiagnosticRule, String, String) {
    let (zh, en) =
      switch self {
      case .position: ("照片里有拍摄位置", "a photograph with the place where it was taken")
      case .owner: ("照片里有相机所有人或拍摄人", "a photograph with the name of its owner or maker")
      case .device: ("照片里有相机的型号、编号或厂商数据", "a photograph with the make, model or number of the camera")
      default: ("照片里带缩略图，可能是裁剪或打码以前的", "a photograph with a small copy, perhaps from before it was cut")
      }
    return (.gatePictureMetadata, zh, en)
  }

  private var unread: (DiagnosticRule, String, String) {
    let (zh, en) =
      switch self {
      case .oldOrLockedDocument:
        (
          "是旧格式（doc、xls、ppt）或加了密码：请另存为 docx、xlsx",
          "an old format (doc, xls, ppt) or a password: save as docx or xlsx"
        )
      case .encrypted: ("加了密码：请去掉密码另存一份", "a password: save it without one")
      case .damaged: ("文件不完整或已损坏：请重新导出", "incomplete or broken: export it again")
      case .tooLarge: ("里面的内容太多，超过检查的限度：请拆成几份", "more in it than is looked through: split it")
      case .tooDeep: ("文件里套着好几层文件：请只保留一层", "files within files within files: keep one level")
      case .program: ("带宏、脚本或自动动作：请去掉后另存", "a macro, a script or an action: remove it")
      case .embeddedObject: ("内嵌了别的程序的对象：请删去或改成文字", "an object of another program: delete it or make it text")
      case .attachedFile: ("PDF 里夹带了别的文件：请删去", "files within the PDF: delete them")
      case .unreadablePicture:
        ("里面有读不出的图（如 EMF、WMF、BMP）：请换成 PNG 或 JPG", "a drawing such as EMF: make it PNG or JPG")
      case .unknownPart: ("有认不出的部分：请重新另存", "a part of an unknown kind: save it anew")
      case .unreadableFont:
        (
          "PDF 的字体读不出文字：请从 Word 或 WPS 重新导出 PDF",
          "a font that does not tell its characters: export the PDF again"
        )
      case .unreadableStream:
        ("PDF 用了读不了的压缩方式：请用“打印成 PDF”重做一份", "a way of packing that is not read: print to a new PDF")
      case .scannedPage:
        ("PDF 有没有文字的页（扫描件）：请改用文字版，或改发图片并写 inspected", "a page that is a scan: use a PDF with text")
      case .trailingBytes: ("文件末尾还有多余的数据：请重新导出", "bytes behind the end of the file: export it again")
      default: ("不是能打开的文件类型，或与扩展名不符", "a kind of file that is not opened, or not what its name says")
      }
    return (.gateUnreadAttachment, zh, en)
  }
}
