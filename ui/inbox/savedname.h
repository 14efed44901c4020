#pragma once

#include "ui/models/roles.h"

namespace migochat {

class Format;

/// What files of a thread are called where people save them; the media folder calls them by what they hold.
namespace savedname {

struct Origin {
    QString customer;
    Instant at{}; ///< of the message; the beginning of time: unknown
};
/// As its sender called it, else by the customer and the moment, with the ending of what it holds.
[[nodiscard]] QString of(const Attachment &file, const Origin &origin, const Format &format);
/// Of the file that lies there, by the rows of the customer's thread.
[[nodiscard]] QString among(const QList<ThreadRow> &rows, const QString &path, const QString &customer,
                            const Format &format);

} // namespace savedname
} // namespace migochat
