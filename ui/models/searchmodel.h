#pragma once

#include "app/store/conversations.h"
#include "ui/models/latestonly.h"
#include "ui/models/rowlistmodel.h"

namespace migochat {

class Reader;

/// Conversations that hold what was typed: people first, then those whose messages mention it, newest first, with the
/// found text as preview. Every key stops the search before it, so it needs a Reader of its own.
class SearchModel final : public RowListModel<conversations::ListedConversation>
{
    Q_OBJECT

public:
    explicit SearchModel(Reader &reader, QObject *parent = nullptr);

    /// An empty text empties the list at once.
    void search(const QString &typed);
    [[nodiscard]] const QString &typed() const { return m_typed; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void found(int count);
    void readFailed(const migochat::Error &error);

private:
    [[nodiscard]] qint64 keyOf(const conversations::ListedConversation &row) const override { return row.conversation.id.value(); }
    void onFound(const Result<QList<conversations::ListedConversation>> &rows);

    Reader &m_reader;
    QString m_typed;
    LatestOnly m_latest;
};

} // namespace migochat
