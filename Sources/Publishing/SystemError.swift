private import Glibc
import Reporting

/// The system's reasons in words; not `strerror`, which speaks the language of the machine.
enum SystemError {
  /// The words for an `errno`.
  static func text(_ code: Int32) -> LocalizedText {
    switch code {
    case EACCES, EPERM: LocalizedText(zh: "没有权限", en: "permission denied")
    case ENOENT: LocalizedText(zh: "不存在", en: "it does not exist")
    case EEXIST, ENOTEMPTY: LocalizedText(zh: "已经存在", en: "it exists already")
    case ENOTDIR: LocalizedText(zh: "不是目录", en: "it is not a folder")
    case EISDIR: LocalizedText(zh: "是目录而不是文件", en: "it is a folder, not a file")
    case ELOOP: LocalizedText(zh: "是符号链接", en: "it is a symbolic link")
    case ENOSPC: LocalizedText(zh: "磁盘空间不足", en: "the disk is full")
    case EDQUOT: LocalizedText(zh: "超出磁盘配额", en: "the disk quota is used up")
    case EFBIG: LocalizedText(zh: "文件超过系统允许的大小", en: "the file is larger than the system allows")
    case EROFS: LocalizedText(zh: "文件系统为只读", en: "the file system is read-only")
    case EIO: LocalizedText(zh: "磁盘读写出错", en: "the disk reports an error")
    case EMFILE, ENFILE: LocalizedText(zh: "打开的文件过多", en: "too many files are open")
    case ENAMETOOLONG: LocalizedText(zh: "名称过长", en: "the name is too long")
    case EXDEV: LocalizedText(zh: "不在同一文件系统", en: "it is on another file system")
    case EBUSY: LocalizedText(zh: "正在被使用", en: "it is in use")
    default: LocalizedText(zh: "系统错误 \(code)", en: "system error \(code)")
    }
  }
}
