#include "agent/commands/namedcolleagues.h"

#include <algorithm>

namespace migochat {

namespace {

/// Without the isolates and marks that keep a name together in a text of the other direction.
QString plain(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (c.category() != QChar::Other_Format)
            kept.append(c);
    }
    return kept;
}

/// "@Sara" calls nobody in "@Sarah".
bool endsThere(const QString &text, qsizetype at)
{
    return at >= text.size() || !text.at(at).isLetterOrNumber();
}

} // namespace

QList<settings::Staff> namedColleagues(const QString &note, QList<settings::Staff> staff)
{
    const QString text = plain(note);
    std::stable_sort(staff.begin(), staff.end(),
                     [](const auto &a, const auto &b) { return a.name.size() > b.name.size(); });
    QList<settings::Staff> named;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        const auto found = std::find_if(staff.begin(), staff.end(), [&](const settings::Staff &one) {
            const QString name = plain(one.name);
            const bool isThere = QStringView(text).mid(at + 1).startsWith(name, Qt::CaseInsensitive);
            return !name.isEmpty() && isThere && endsThere(text, at + 1 + name.size());
        });
        if (found == staff.end())
            continue;
        const auto isKnown = [&](const settings::Staff &one) { return one.id == found->id; };
        if (std::none_of(named.begin(), named.end(), isKnown))
            named.append(*found);
    }
    return named;
}

} // namespace migochat
