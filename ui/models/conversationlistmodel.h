#pragma once

#include "app/domain/changes.h"
#include "app/domain/conversation.h"
#include "app/store/conversations.h"
#include "ui/models/latestonly.h"
#include "ui/models/rowlistmodel.h"

#include <QTimer>

namespace migochat {

class Reader;

/// The conversation list of one view, read page by page. Changes re-read only the rows they name; a row that changes
/// its place is moved, not reloaded. The previous rows stay until those of a new view have arrived.
class ConversationListModel final : public RowListModel<ConversationRow>
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };

    explicit ConversationListModel(Reader &reader, QObject *parent = nullptr);

    /// Rows to show; `after` and `limit` are the model's own business.
    void show(const conversations::ListQuery &query);
    [[nodiscard]] const conversations::ListQuery &query() const { return m_query; }

    void apply(const ChangeSet &changes);
    /// Reads everything on screen again, without losing place or selection.
    void reread();

    /// A row that stays though it left the view, so that the open chat does not vanish from "unread" by being read.
    void keep(ConversationId conversation);

    /// Nothing moves while the pointer is over the list, for two seconds at most; then, or on release, it catches up.
    void holdMoves();
    void releaseMoves();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    [[nodiscard]] qint64 keyOf(const ConversationRow &row) const override { return row.conversation.id.value(); }
    void setState(State state, const Error &error = {});
    void onFirstPage(const Result<QList<ConversationRow>> &page);
    void onNextPage(const Result<QList<ConversationRow>> &page);
    void onReread(const Result<QList<ConversationRow>> &page);
    void noteChange(const Change &change);
    void readChanged();
    void onChanged(const QSet<qint64> &asked, const QList<ConversationRow> &read);
    [[nodiscard]] QList<ConversationRow> withChanges(const QSet<qint64> &asked,
                                                     const QList<ConversationRow> &read) const;
    void insertSorted(QList<ConversationRow> &target, const ConversationRow &row) const;
    [[nodiscard]] bool goesBefore(const ConversationRow &a, const ConversationRow &b) const;
    [[nodiscard]] bool keepsPlaces(const QList<ConversationRow> &target) const;

    Reader &m_reader;
    conversations::ListQuery m_query;
    State m_state = State::Loading;
    Error m_error;
    bool m_hasMore = false;
    LatestOnly m_first;
    LatestOnly m_next;
    LatestOnly m_changes;
    QSet<qint64> m_dirty;      ///< conversations to read again
    QSet<qint64> m_dirtyLeads; ///< leads whose conversation shows them
    ConversationId m_kept;
    bool m_held = false;
    bool m_catchingUp = false;
    QSet<qint64> m_waiting; ///< changed while held
    QTimer m_patience;
};

} // namespace migochat
