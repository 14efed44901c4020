#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>

namespace migochat {

/// A type of file that we know by its bytes. Names and types that a customer or platform claims decide nothing.
struct FileType {
    QLatin1StringView mimeType;
    QLatin1StringView extension; ///< without a dot; "bin" for everything that must not be opened by a double click
    QLatin1StringView kind;      ///< image, video, audio, document

    [[nodiscard]] bool isKnown() const { return extension != QLatin1StringView("bin"); }
};

/// How many bytes from the front are enough for every type below.
inline constexpr qsizetype kFileHead = qsizetype{256} * 1024;

/// Judges by magic bytes; programs, scripts, installers, links and what nobody knows are application/octet-stream, "bin".
/// Text of any sort is text/plain, so that markup and scripts open in an editor at most.
[[nodiscard]] FileType sniffFileType(QByteArrayView head);

/// A name fit for a screen and a file dialog: the last path component without control and bidi characters, without
/// characters that file systems refuse and without device names, at most 120 characters with its extension kept.
/// May be empty.
[[nodiscard]] QString cleanFileName(const QString &name);

} // namespace migochat
