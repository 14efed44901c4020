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
class ConversationListModel final : public RowListModel<conversations::ListedConversation>
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };

    explicit ConversationListModel(Reader &reader, QObject *parent = nullptr);

    /// Rows to show; `after` and `limit` are the model's own business.
    void show(const conversations::ListQuery &query);
    /// The same list a while later: what "soon" means moved on. Rows that stay keep their places.
    void passTime(const conversations::Moment &moment);
    [[nodiscard]] const conversations::ListQuery &query() const { return m_query; }

    void apply(const ChangeSet &changes);
    /// Reads everything on screen again, without losing place or selection.
    void reread();

    /// A row of the list that stays though it left the view, so that the open chat does not vanish from "unread" by being read.
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
    using Row = conversations::ListedConversation;
    using Rows = QList<Row>;
    /// What was read again: which were asked for, and which of them are in the list now.
    struct Changed {
        QSet<qint64> asked;
        QSet<qint64> announced; ///< of these, what may look different
        QSet<qint64> belonging;
        Rows rows;
    };
    /// To be read again.
    struct Dirty {
        QSet<qint64> conversations;
        QSet<qint64> leads; ///< whose conversation shows them
        QSet<qint64> tasks; ///< by which their chat may be due
        QSet<qint64> left;  ///< conversations that look as before, but may not belong here any more
        [[nodiscard]] bool isEmpty() const
        {
            return conversations.isEmpty() && leads.isEmpty() && tasks.isEmpty() && left.isEmpty();
        }
    };
    /// The list read anew, and the open chat, which may have left it.
    struct Reread {
        Rows page;
        Rows open;
    };
    [[nodiscard]] static Result<Changed> readNamed(const Database &database, const conversations::ListQuery &query,
                                                   const Dirty &dirty);
    [[nodiscard]] qint64 keyOf(const Row &row) const override { return row.conversation.id.value(); }
    void setState(State state, const Error &error = {});
    void catchUp();
    void onFirstPage(const Result<Rows> &page);
    void onNextPage(const Result<Rows> &page);
    void onReread(const Result<Reread> &read);
    void noteChange(const Change &change);
    void readChanged();
    void onChanged(const Changed &changed);
    [[nodiscard]] Rows withChanges(const Changed &changed) const;
    /// An open chat that came from elsewhere does not enter the list by being open.
    [[nodiscard]] bool isKeptHere(const Row &row) const
    {
        return row.conversation.id == m_kept && indexOfKey(keyOf(row)) >= 0;
    }
    void insertSorted(Rows &target, const Row &row) const;
    [[nodiscard]] bool keepsPlaces(const Rows &target) const;

    Reader &m_reader;
    conversations::ListQuery m_query;
    State m_state = State::Loading;
    Error m_error;
    bool m_hasMore = false;
    LatestOnly m_first;
    LatestOnly m_next;
    LatestOnly m_changes;
    Dirty m_dirty;
    ConversationId m_kept;
    bool m_held = false;
    bool m_catchingUp = false;
    QSet<qint64> m_waiting; ///< changed while held
    QTimer m_patience;
    bool m_timePassed = false; ///< while the rows were held
};

} // namespace migochat
