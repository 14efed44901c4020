#pragma once

#include "app/domain/searchsynonyms.h"
#include "app/domain/threaditem.h"
#include "ui/inbox/textselection.h"
#include "ui/inbox/threadmanner.h"
#include "ui/widgets/look.h"
#include "ui/widgets/measuredlist.h"
#include "ui/widgets/ownside.h"

#include <QBasicTimer>
#include <QPersistentModelIndex>

#include <functional>
#include <optional>

namespace migochat {

class MessageDelegate;
class SpokenRows;
class ThreadFloats;
struct ThreadRow;
class Voices;

/// The thread. Stays at the end while the reader is there and keeps its place when older rows are put on top. Text can be
/// selected across bubbles, with the mouse or with Shift and the arrows; the arrows to both sides go through what can be
/// pressed in a bubble.
class MessageView final : public MeasuredList
{
    Q_OBJECT

public:
    explicit MessageView(const Look &look, QWidget *parent = nullptr);

    void setRows(QAbstractItemModel *model);
    /// Where files of messages lie; previews appear from then on.
    void setMediaFolder(const QString &folder);
    /// Voice notes can be heard in the thread from then on.
    void setVoices(Voices *voices);
    /// Whether a note is pinned to its customer already.
    void setPinnedNotes(const std::function<bool(NoteId)> &isPinned) { m_isPinned = isPinned; }
    /// Who the customer is, for what is copied.
    void setPerson(const QString &name) { m_person = name; }
    /// What a search of the store looked for: its words are marked wherever they stand. Empty: none.
    void setFoundTerms(const SearchTerms &terms);
    /// Messages that came while history is read, for the button that leads to them.
    void setNewCount(int count);
    /// What is unread begins above what is loaded.
    void setUnreadAbove(bool above);
    /// Why nothing (more) is shown, with a button to try again; empty: all is well.
    void setProblem(const QString &sentence);
    /// What the rows offer: everything, or only what needs no open chat around it (a look into another one).
    void setOffer(messagemenu::Offer offer);
    void setOwnSide(OwnSide side);
    [[nodiscard]] OwnSide ownSide() const { return m_ownSide; }
    /// Which way the customer reads, for numbers and emoji in a chat without any words.
    void setCustomerDirection(Qt::LayoutDirection direction);
    /// Rows of another conversation are being read: when that takes longer than people notice, grey bubbles stand in for
    /// them until startOver(), a problem or stopAwaiting(). The last one: what is shown is what was meant.
    void awaitRows();
    void stopAwaiting();
    /// As many as there is room for when all of them are short.
    [[nodiscard]] int mostRowsInSight() const;
    [[nodiscard]] bool isAwaiting() const { return m_patience.isActive() || m_isLoading; }
    [[nodiscard]] QModelIndex indexAt(const QPoint &pos) const override;

    /// Scrolls to a message of the model and selects it; false when it is not there.
    bool showMessage(MessageId message);
    /// The next rows belong to another conversation: show its end.
    void startOver();
    /// Scrolls to an item and marks it; when it is not there, to the first one behind it.
    void reveal(const ThreadCursor &place);
    /// To the line above what is unread; false when it is not loaded.
    bool showUnread();
    void scrollToEnd();

    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void olderRequested();
    void newerRequested();
    void newestRequested(); ///< the end of the conversation, wherever it is
    void unreadRequested(); ///< where what is unread begins, which is not loaded
    void retryRequested();
    void actionRequested(const migochat::PartAction &action);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void settle() override { restorePlace(); }
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void watchRows();
    void refreshManner();
    [[nodiscard]] Qt::LayoutDirection spokenDirection() const;
    void rememberPlace();
    void restorePlace();
    void lookAround(); ///< asks for more rows near the ends
    void refreshFloats();
    [[nodiscard]] QModelIndex unreadLine() const;
    [[nodiscard]] QModelIndex firstMessageFrom(const QModelIndex &index) const;
    [[nodiscard]] QDate dayOnTop() const;

    void showMenu(const QModelIndex &index, const QPoint &globalPos);
    void act(const PartAction &action) { Q_EMIT actionRequested(action); }
    [[nodiscard]] std::optional<PartAction> actionAt(const QPoint &pos) const;
    [[nodiscard]] QString wayAt(const QPoint &pos) const;
    [[nodiscard]] QStyleOptionViewItem optionFor(const QModelIndex &index) const;

    [[nodiscard]] std::optional<TextSelection::Place> textPlaceAt(const QPoint &pos) const;
    [[nodiscard]] std::optional<TextSelection::Place> nearestPlace(QPoint pos) const;
    void extendTo(const TextSelection::Place &place);
    void dropSelection();
    void selectWord(const TextSelection::Place &place);
    void selectAllRows();
    bool selectWithKeys(QKeyEvent *event);
    void stepCaret(int step);
    void stepCaretRow(int step);
    enum class Edge { Top, Bottom };
    [[nodiscard]] QModelIndex rowAtEdge(Edge edge) const;
    [[nodiscard]] ThreadRow rowAt(const QModelIndex &index) const;
    bool moveWithKeys(QKeyEvent *event);
    bool walkButtons(QKeyEvent *event);
    bool pressButton();
    bool workVoice(const QKeyEvent &event);
    [[nodiscard]] std::optional<PartAction> voiceActionOf(const QKeyEvent &event) const;
    [[nodiscard]] QString sentenceOf(const QModelIndex &index) const;
    void tellNews(int first, int last);
    void copy() const;
    [[nodiscard]] QString wordsOfCurrent() const;
    [[nodiscard]] QString copied(const ThreadRow &row) const;

    const Look m_look;
    MessageDelegate *m_delegate;
    SpokenRows *m_rows;
    Pictures *m_pictures;
    ThreadFloats *m_floats;
    QString m_person;
    TextSelection m_selection;
    QBasicTimer m_dragScroll;
    bool m_dragging = false;
    bool m_atEnd = true;
    bool m_placing = false; ///< the bar is moved by what comes and goes, not by somebody
    int m_newCount = 0;
    bool m_unreadAbove = false;
    ThreadManner m_manner;
    std::function<bool(NoteId)> m_isPinned = [](NoteId) { return false; };
    OwnSide m_ownSide = OwnSide::FollowsLanguage;
    Qt::LayoutDirection m_customerDirection = Qt::LayoutDirectionAuto;
    QBasicTimer m_patience;
    QBasicTimer m_readOn;
    bool m_isLoading = false;
    Instant m_openedAt{}; ///< what is younger is news
    int m_button = -1;    ///< what has the keyboard in the current row
    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
};

} // namespace migochat
