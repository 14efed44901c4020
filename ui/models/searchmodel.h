#pragma once

#include "app/domain/changes.h"
#include "app/domain/phonemask.h"
#include "app/domain/searchsynonyms.h"
#include "app/domain/threaditem.h"
#include "app/store/conversations.h"
#include "ui/models/latestonly.h"
#include "ui/models/rowlistmodel.h"

#include <functional>

namespace migochat {

class Reader;

/// Conversations that hold what was typed: people first, then those whose messages mention it, newest first, with the
/// found text as preview. Every key stops the search before it, so it needs a Reader of its own.
class SearchModel final : public RowListModel<conversations::ListedConversation>
{
    Q_OBJECT

public:
    struct Found {
        QList<conversations::ListedConversation> rows;
        QHash<qint64, ThreadCursor> places; ///< of the hit, by conversation
        SearchTerms terms;                  ///< what was looked for, by the shop's own synonyms
        bool isCut = false;                 ///< there may be more
    };

    /// `numbers` is asked with every search: how whoever sits here sees them then.
    explicit SearchModel(Reader &reader, std::function<Numbers()> numbers, QObject *parent = nullptr);

    /// An empty text empties the list at once.
    void search(const QString &typed);
    [[nodiscard]] const QString &typed() const { return m_typed; }
    /// Whether more may be there than is shown.
    [[nodiscard]] bool isCut() const { return m_isCut; }
    /// What was found is read anew where something of it changed.
    void apply(const ChangeSet &changes);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void found(int count);
    void readFailed(const migochat::Error &error);

private:
    [[nodiscard]] qint64 keyOf(const conversations::ListedConversation &row) const override
    {
        return row.conversation.id.value();
    }
    void ask();
    void onFound(const QString &wanted, const Result<Found> &result);

    Reader &m_reader;
    const std::function<Numbers()> m_numbers;
    QString m_typed;
    QString m_shownFor; ///< what the rows were found for
    QHash<qint64, ThreadCursor> m_places;
    SearchTerms m_terms;
    bool m_isCut = false;
    bool m_stale = false; ///< something changed while the answer is under way
    LatestOnly m_latest;
};

} // namespace migochat
