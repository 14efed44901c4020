#pragma once

#include <QList>
#include <QStringList>

namespace migochat {

/// One thing people ask, with the folded phrases they use for it.
struct KeywordIntent {
    enum class Kind { HandOver, Topic, Price, Size, Availability, Greeting, Closing };

    QString id;
    Kind kind = Kind::Topic;
    QString reason; ///< of a hand-over
    QString say;    ///< fixed sentence
    QString topic;  ///< of the shop facts
    QList<QStringList> phrases;
};

/// Finds what a message asks by whole words, longest phrase first; a word counts once. "hi" is not in "shipping".
class KeywordTable
{
public:
    static KeywordTable builtIn();

    /// Intents in the order of the table, which is their priority.
    [[nodiscard]] QList<KeywordIntent> intentsIn(const QStringList &words) const;

private:
    QList<KeywordIntent> m_intents;
};

} // namespace migochat
