#pragma once

#include "ui/text/direction.h"

namespace migochat {

/// Which way a chat reads where a text has no letters (numbers, emoji): like its last words, else like the customer's
/// language ("ar", "en", "arabizi"), else like the name; Auto when none of them tells.
[[nodiscard]] inline Qt::LayoutDirection chatDirection(QStringView lastWords, QStringView language, QStringView name)
{
    Qt::LayoutDirection spoken = firstStrong(name, Qt::LayoutDirectionAuto);
    if (!language.isEmpty())
        spoken = language == u"ar" ? Qt::RightToLeft : Qt::LeftToRight;
    return firstStrong(lastWords, spoken);
}

/// Words of a customer that stand outside of their chat: without letters they run as the chat reads.
[[nodiscard]] inline QString asInChat(const QString &text, QStringView name)
{
    const Qt::LayoutDirection direction = chatDirection({}, {}, name);
    const bool isWordless = firstStrong(text, Qt::LayoutDirectionAuto) == Qt::LayoutDirectionAuto;
    return isWordless && direction != Qt::LayoutDirectionAuto ? running(text, direction) : text;
}

} // namespace migochat
