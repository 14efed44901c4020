#include "tests/sim/journal.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::size_t kKept = 50'000;
}

void Journal::add(const QString &kind, QJsonObject what)
{
    what.insert("n"_L1, m_next++);
    what.insert("at"_L1, toMsecs(m_clock.now()));
    what.insert("kind"_L1, kind);
    ++m_counts[kind];
    m_entries.push_back(std::move(what));
    if (m_entries.size() > kKept)
        m_entries.pop_front();
}

QJsonArray Journal::entries(const QString &kind, qint64 since) const
{
    QJsonArray found;
    for (const QJsonObject &entry : m_entries) {
        if (entry.value("n"_L1).toInteger() <= since)
            continue;
        if (kind.isEmpty() || entry.value("kind"_L1).toString() == kind)
            found.append(entry);
    }
    return found;
}

QJsonObject Journal::counts() const
{
    QJsonObject all;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        all.insert(it.key(), it.value());
    return all;
}

void Journal::clear()
{
    m_entries.clear();
    m_counts.clear();
}

} // namespace migochat::sim
