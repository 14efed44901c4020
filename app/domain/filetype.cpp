#include "app/domain/filetype.h"

#include <QStringDecoder>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr FileType kUnknown{"application/octet-stream"_L1, "bin"_L1, "document"_L1};

struct Magic {
    qsizetype at;
    QByteArrayView bytes;
    FileType type;
};

constexpr FileType type(QLatin1StringView mimeType, QLatin1StringView extension, QLatin1StringView kind)
{
    return {mimeType, extension, kind};
}

// What could run, install or lead somewhere comes first: it never gets an extension of its own.
constexpr std::array kMagics{
    Magic{0, "MZ", kUnknown},
    Magic{0,
          "\x7f"
          "ELF",
          kUnknown},
    Magic{0, "\xca\xfe\xba\xbe", kUnknown},
    Magic{0, "\xcf\xfa\xed\xfe", kUnknown},
    Magic{0, "\xfe\xed\xfa", kUnknown},
    Magic{0, "ITSF", kUnknown},
    Magic{0, "MSCF", kUnknown},
    Magic{0, "\xff\xd8\xff", type("image/jpeg"_L1, "jpg"_L1, "image"_L1)},
    Magic{0, "\x89PNG\r\n\x1a\n", type("image/png"_L1, "png"_L1, "image"_L1)},
    Magic{0, "GIF8", type("image/gif"_L1, "gif"_L1, "image"_L1)},
    Magic{8, "WEBP", type("image/webp"_L1, "webp"_L1, "image"_L1)},
    Magic{8, "WAVE", type("audio/wav"_L1, "wav"_L1, "audio"_L1)},
    Magic{8, "AVI ", type("video/x-msvideo"_L1, "avi"_L1, "video"_L1)},
    Magic{4, "ftypM4A", type("audio/mp4"_L1, "m4a"_L1, "audio"_L1)},
    Magic{4, "ftyp3g", type("video/3gpp"_L1, "3gp"_L1, "video"_L1)},
    Magic{4, "ftypqt", type("video/quicktime"_L1, "mov"_L1, "video"_L1)},
    Magic{4, "ftyphei", type("image/heic"_L1, "heic"_L1, "image"_L1)},
    Magic{4, "ftypmif1", type("image/heic"_L1, "heic"_L1, "image"_L1)},
    Magic{4, "ftypavif", type("image/avif"_L1, "avif"_L1, "image"_L1)},
    Magic{4, "ftyp", type("video/mp4"_L1, "mp4"_L1, "video"_L1)},
    Magic{0, "\x1a\x45\xdf\xa3", type("video/webm"_L1, "webm"_L1, "video"_L1)},
    Magic{0, "OggS", type("audio/ogg"_L1, "ogg"_L1, "audio"_L1)},
    Magic{0, "ID3", type("audio/mpeg"_L1, "mp3"_L1, "audio"_L1)},
    Magic{0, "fLaC", type("audio/flac"_L1, "flac"_L1, "audio"_L1)},
    Magic{0, "%PDF-", type("application/pdf"_L1, "pdf"_L1, "document"_L1)},
};

constexpr FileType kAmr = type("audio/amr"_L1, "amr"_L1, "audio"_L1);
constexpr FileType kMp3 = type("audio/mpeg"_L1, "mp3"_L1, "audio"_L1);
constexpr FileType kAac = type("audio/aac"_L1, "aac"_L1, "audio"_L1);
constexpr FileType kText = type("text/plain"_L1, "txt"_L1, "document"_L1);
constexpr FileType kZip = type("application/zip"_L1, "zip"_L1, "document"_L1);

/// The newer office files are zips whose entries say which; anything else in a zip stays a zip.
FileType officeZip(QByteArrayView head)
{
    struct Office {
        QByteArrayView entry;
        FileType type;
    };
    static constexpr std::array kOffice{
        Office{"word/", type("application/vnd.openxmlformats-officedocument.wordprocessingml.document"_L1, "docx"_L1,
                             "document"_L1)},
        Office{"xl/",
               type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1, "xlsx"_L1, "document"_L1)},
        Office{"ppt/", type("application/vnd.openxmlformats-officedocument.presentationml.presentation"_L1, "pptx"_L1,
                            "document"_L1)},
    };
    if (head.indexOf(QByteArrayView("[Content_Types].xml")) < 0)
        return kZip;
    for (const Office &office : kOffice) {
        if (head.indexOf(office.entry) >= 0)
            return office.type;
    }
    return kZip;
}

/// The older office files share their container with Windows installers, so only a named stream makes one a document.
FileType officeContainer(QByteArrayView head)
{
    const auto names = [head](QStringView stream) {
        return head.indexOf(QByteArrayView(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2)) >= 0;
    };
    if (names(u"WordDocument"))
        return type("application/msword"_L1, "doc"_L1, "document"_L1);
    if (names(u"Workbook"))
        return type("application/vnd.ms-excel"_L1, "xls"_L1, "document"_L1);
    if (names(u"PowerPoint Document"))
        return type("application/vnd.ms-powerpoint"_L1, "ppt"_L1, "document"_L1);
    return kUnknown;
}

/// MPEG audio without a tag: eleven set bits, then version and layer. Layer 0 is AAC.
FileType mpegAudio(QByteArrayView head)
{
    if (head.size() < 2 || static_cast<uchar>(head[0]) != 0xff || (static_cast<uchar>(head[1]) & 0xe0) != 0xe0)
        return kUnknown;
    const bool isAdts = (static_cast<uchar>(head[1]) & 0xf6) == 0xf0;
    const bool isLayered = (static_cast<uchar>(head[1]) & 0x06) != 0;
    if (isAdts)
        return kAac;
    return isLayered ? kMp3 : kUnknown;
}

bool isText(QByteArrayView head)
{
    if (head.isEmpty() || head.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(head);
    // A character that the end of `head` cuts in two is no error: the decoder waits for the rest.
    return !decoder.hasError() && !decoded.isEmpty();
}

bool isBidiControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f || u == 0x061c;
}

bool isDeviceName(QStringView base)
{
    static constexpr std::array kDevices{"con"_L1, "prn"_L1, "aux"_L1, "nul"_L1};
    for (const QLatin1StringView device : kDevices) {
        if (base.compare(device, Qt::CaseInsensitive) == 0)
            return true;
    }
    const bool isPort =
        base.startsWith("com"_L1, Qt::CaseInsensitive) || base.startsWith("lpt"_L1, Qt::CaseInsensitive);
    return isPort && base.size() == 4 && base[3].isDigit();
}

QString shortened(const QString &name)
{
    constexpr qsizetype kLongest = 120;
    constexpr qsizetype kLongestExtension = 12;
    if (name.size() <= kLongest)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString extension = dot > 0 && name.size() - dot <= kLongestExtension ? name.sliced(dot) : QString();
    QString base = name.first(kLongest - extension.size());
    if (base.back().isHighSurrogate())
        base.chop(1);
    return base + extension;
}

} // namespace

FileType sniffFileType(QByteArrayView head)
{
    if (head.startsWith("#!AMR"))
        return kAmr;
    for (const Magic &magic : kMagics) {
        if (head.size() >= magic.at + magic.bytes.size() && head.sliced(magic.at).startsWith(magic.bytes))
            return magic.type;
    }
    if (head.startsWith("PK\x03\x04"))
        return officeZip(head);
    if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return officeContainer(head);
    if (const FileType audio = mpegAudio(head); audio.isKnown())
        return audio;
    return isText(head) ? kText : kUnknown;
}

QString cleanFileName(const QString &name)
{
    constexpr QStringView kRefused = u"<>:\"|?*";
    QString last = name;
    last.replace(u'\\', u'/');
    last = last.section(u'/', -1);
    QString clean;
    for (const QChar c : std::as_const(last)) {
        if (c.category() == QChar::Other_Control || isBidiControl(c) || c == QChar::ReplacementCharacter)
            continue;
        clean += kRefused.contains(c) ? QChar(u'_') : c;
    }
    clean = clean.trimmed();
    while (clean.startsWith(u'.')) // hidden files, "." and ".."
        clean.remove(0, 1);
    while (clean.endsWith(u'.') || clean.endsWith(u' '))
        clean.chop(1);
    if (isDeviceName(QStringView(clean).left(clean.indexOf(u'.') < 0 ? clean.size() : clean.indexOf(u'.'))))
        clean.prepend(u'_');
    return shortened(clean);
}

} // namespace migochat
