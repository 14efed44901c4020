#pragma once

#include "app/domain/listedconversation.h"
#include "app/domain/threaditem.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/inbox/opengesture.h"
#include "ui/models/listroles.h"
#include "ui/text/occupant.h"
#include "ui/widgets/look.h"
#include "ui/widgets/minutetimer.h"

#include <QTimer>
#include <QWidget>

class QAbstractItemModel;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace migochat {

class ActionButton;
class BulkBar;
class ElidedLabel;
class LoadingBar;
class QuickActs;
class SortButton;
class SpokenRows;

/// Search box, number of rows and their order, list of conversations, the bar for several of them, and what to say when
/// there are none.
class ConversationPane final : public QWidget
{
    Q_OBJECT

public:
    ConversationPane(const Look &look, const UnsentTexts &unsent, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    void setState(const ListState &state);
    void setView(const ViewKey &view, const QString &name);
    /// nullopt: this view has one order only.
    void setSort(std::optional<ListSort> sort);

    /// Moves the selection without emitting conversationChosen(). An invalid id clears it.
    void select(ConversationId conversation);
    void step(int rows); ///< next or previous chat, emits
    /// What an act is about when several rows are marked; empty when one or none is.
    [[nodiscard]] QList<ListedConversation> marked() const;
    /// The row that the keyboard is on, if there is one.
    [[nodiscard]] std::optional<ListedConversation> currentRow() const;
    [[nodiscard]] std::optional<ListedConversation> rowOf(ConversationId conversation) const;
    /// The row under the pointer, else the one that the keyboard is on.
    [[nodiscard]] std::optional<ListedConversation> rowToPeekAt() const;
    [[nodiscard]] std::optional<ListedConversation> neighbourOf(ConversationId conversation, int step) const;
    /// The keyboard's place moves there; opens nothing and marks nothing.
    void walkTo(ConversationId conversation);
    /// Where a row is in a widget around this one.
    [[nodiscard]] QRect placeOf(ConversationId conversation, const QWidget &around) const;
    void clearMarks();
    void refreshRows(); ///< paints them again: what they say about the time is old
    /// Paints one of them again, e.g. after a text that is not sent yet changed. Invalid: all.
    void refreshRow(ConversationId conversation);
    /// Who has which chat open at another desktop; only the rows that this concerns are painted again.
    void setOccupants(const Occupants &occupants);
    /// These rows say what is being done with them, in pale, until it is settled or refused.
    void setUnderway(const QList<ConversationId> &rows, const QString &what);
    void settle(const QList<ConversationId> &rows);
    /// They are as before and say why; false when none of them is in sight.
    bool refuse(const QList<ConversationId> &rows, const QString &why);
    /// Whether the agent can carry out what is done with rows.
    void setLive(bool live);
    /// When waiting counts; until it is told, always.
    void setHours(const WorkingHours &hours);
    [[nodiscard]] const WorkingTime &openTime() const { return m_open; }

    void focusSearch();
    void clearSearch();
    [[nodiscard]] bool hasKeyboard() const;
    /// Drops the marks, else what was searched for; false when there is neither.
    bool takeBackOne();
    /// The list has the keyboard, or what stands in its place.
    void takeKeyboard();
    [[nodiscard]] QListView *listView() const { return m_list; }
    [[nodiscard]] BulkBar &bulkBar() const { return *m_bulk; }
    [[nodiscard]] const QuickActs &quickActs() const { return *m_quick; }
    [[nodiscard]] const OpenGesture &gesture() const { return *m_gesture; }

Q_SIGNALS:
    void searchChanged(const QString &text);
    void retryRequested();
    void conversationChosen(migochat::ConversationId conversation);
    /// One that a search found by what stands in it: there.
    void hitChosen(migochat::ConversationId conversation, const migochat::FoundText &found); ///< one that has a place
    void viewWanted(const migochat::ViewKey &view); ///< the next step where nothing is to be seen
    void allSearchWanted(const QString &text);      ///< in all messages
    void sortChosen(migochat::ListSort sort);
    void minutePassed(); ///< what counts by the time counts otherwise now, or the shop has other hours

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSearch();
    void buildList(const UnsentTexts &unsent);
    void retranslate();
    void showListOrHint();
    void showHint();
    [[nodiscard]] QString emptyWords() const;
    [[nodiscard]] InboxView nextView() const;
    [[nodiscard]] QModelIndex indexOf(ConversationId conversation) const;
    void makeCurrent(const QModelIndex &index);
    void restoreSelection();
    void choose(const QModelIndex &index);
    void openCurrent();
    void onSelection();
    void finishMarking();
    void onMinute();
    void announce(const QList<ConversationId> &rows);
    void forgetRefusals();
    bool onSearchKey(const QKeyEvent &key);
    [[nodiscard]] QString sentenceOf(const QModelIndex &row) const;

    const Look m_look;
    Occupants m_occupants;
    WorkingHours m_hours;
    WorkingTime m_open; ///< the same, ready to be asked; always open until the hours are told
    bool m_live = true;
    RowActs m_acts;
    QTimer m_refusalsRead; ///< by then
    ListState m_state;
    ViewKey m_view;
    QString m_viewName;
    ConversationId m_selected;
    bool m_quiet = false;
    bool m_marking = false;     ///< rows are marked, perhaps a single one by now
    bool m_pointerLast = false; ///< the pointer was moved after the last key
    QLineEdit *m_search;
    ElidedLabel *m_count;
    SortButton *m_sortButton;
    std::optional<ListSort> m_sort = ListSort::Newest;
    QStackedWidget *m_stack;
    LoadingBar *m_loading;
    QListView *m_list;
    QWidget *m_hint;
    QLabel *m_hintText;
    ActionButton *m_retry;
    ActionButton *m_next; ///< what else there is to do where nothing is to be seen
    ActionButton *m_searchAll;
    QLabel *m_cut;     ///< over rows that a search found, when there are more
    QLabel *m_trouble; ///< over rows that are there although new ones cannot be read
    BulkBar *m_bulk;
    QuickActs *m_quick;
    OpenGesture *m_gesture;
    SpokenRows *m_rows;
    MinuteTimer m_minute; ///< rings and waiting times move with the clock
};

} // namespace migochat
