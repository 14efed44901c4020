#pragma once

#include <QAccessible>
#include <QString>

namespace migochat::test {

/// Everything that a screen reader finds from here on.
[[nodiscard]] inline QString spokenUnder(QAccessibleInterface *part)
{
    if (!part)
        return {};
    QString all = part->text(QAccessible::Name) + u'|' + part->text(QAccessible::Value) + u'|' +
                  part->text(QAccessible::Description) + u'|';
    for (int i = 0; i < part->childCount(); ++i)
        all += spokenUnder(part->child(i));
    return all;
}

} // namespace migochat::test
