#pragma once

#include "app/domain/result.h"

#include <QString>

#include <memory>

namespace migochat {

/// How much goes into the log.
enum class LogDetail { Normal, Debug };

/// What the log writes to besides stderr.
struct LogOptions {
    QString file; ///< grows to `maxBytes`, then becomes `file`.1, which becomes `file`.2
    qint64 maxBytes = 5 * 1024 * 1024;
    int files = 3; ///< in all
    LogDetail detail = LogDetail::Normal;
};

/// Sends Qt's messages to stderr and into a file, one line each: UTC time, level, category, text. Lasts as long as
/// this object; one at a time. Safe from any thread.
class LogFile
{
public:
    /// StorageFull when the file cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<LogFile>> open(LogOptions options);
    virtual ~LogFile() = default;
};

/// Chooses which categories speak.
void setLogDetail(LogDetail detail);

/// The end of an id, enough to find it again, not enough to use it: "…4f2a".
[[nodiscard]] QString redacted(QStringView id);

} // namespace migochat
