#pragma once

#include "app/domain/listedconversation.h"
#include "app/domain/threaditem.h"
#include "app/domain/workinghours.h"
#include "ui/composer/composer.h"
#include "ui/inbox/bubblepart.h"
#include "ui/inbox/emptythread.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QAbstractItemModel;
class QMenu;
class QSplitter;

namespace migochat {

class ComposerPane;
class ConversationPane;
class CustomerPanel;
class MessageView;
class ThreadHeader;
class ThreadPane;
class ViewsPane;

/// The inbox: views, conversation list, thread with composer, customer panel. The thread is made when somebody first asks for
/// it, or after the first picture: the window begins with its list.
///
/// Does no I/O. Rows come from two models given once; everything else through setters; every wish of the user leaves
/// as a signal that names what it is about, so an answer that arrives later cannot hit the wrong chat.
///
/// Models: `conversations` gives ConversationRow, `thread` gives ThreadRow (oldest first), both in RowRole, with the
/// row's id in IdRole. canFetchMore()/fetchMore() of the conversation model is used at the end of the list; the
/// thread asks through olderRequested() and keeps its place when rows are inserted above.
class InboxPage final : public QWidget
{
    Q_OBJECT

public:
    explicit InboxPage(const Look &look, QWidget *parent = nullptr);
    [[nodiscard]] const Look &look() const { return m_look; }
    ~InboxPage() override;

    void setConversationModel(QAbstractItemModel *model);
    void setThreadModel(QAbstractItemModel *model);

    void setViews(const ViewCounts &counts);
    void setCurrentView(const ViewKey &view);
    /// Commands that lead on, for while no chat is open.
    void setKeyHints(const QList<KeyHint> &hints);
    /// Of the shop: waiting counts by them, and times are offered.
    void setHours(const WorkingHours &hours);
    [[nodiscard]] const WorkingHours &hours() const { return m_hours; }
    void setListState(const ListState &state);
    void setConnectivity(Connectivity connectivity);

    /// Opens or refreshes the chat on the right; nullopt shows the empty state. Text typed for another conversation
    /// is kept and comes back with it.
    void setConversation(const std::optional<ConversationRow> &row);
    void setContactCard(const std::optional<CustomerCard> &card);
    /// All chats of the customer, with the open one.
    void setChats(const QList<ConversationRow> &chats);
    void setDraft(const std::optional<Draft> &draft);
    /// nullopt: computed here from the conversation's facts and the clock, once a second while it is open.
    void setWindow(const std::optional<WindowState> &window);

    /// Where answers and notes are written; its signals say what somebody wants sent.
    [[nodiscard]] ComposerPane &writing();

    /// A send or note that was refused: puts text and quote back (unless there are others) and says why.
    void giveBack(ConversationId conversation, const QString &text, const QString &sentence, const Quote &quote = {});

    /// Selects a row of the list without asking to open it, e.g. after a start or a jump from another page.
    void selectConversation(ConversationId conversation);

    [[nodiscard]] ConversationId currentConversation() const;
    void focusSearch();
    void focusList(); ///< or what stands in its place
    /// Back to the list; in the list itself first the marks go, then what was searched for.
    void leaveForList();
    void focusComposer();
    /// Puts the caret into the box, for an answer or for a note.
    void startWriting(Composer::Mode mode);
    /// A note; who is writing one already goes back to the answer.
    void toggleNote();
    void stepConversation(int step);      ///< next or previous row of the list
    void cyclePanes(int step);            ///< moves the keyboard from pane to pane
    void insertText(const QString &text); ///< where the caret is in the box
    void chooseView(const ViewKey &view); ///< as if the person had: the list comes and is searched no longer

    /// Where the customer's panel floats it comes or goes, elsewhere it gets the keyboard.
    void showCustomer();
    /// Where the customer's panel floats it comes, unless it is there.
    void openCustomer();
    [[nodiscard]] bool areViewsShown() const { return m_viewsShown; }
    void setViewsShown(bool shown);

    /// For a window that holds one chat: no views, no list.
    void showOnlyThread();
    /// Stands in place of views and list; nullptr brings them back.
    void setSidePane(QWidget *pane);
    [[nodiscard]] bool hasSidePane() const { return m_side; }
    [[nodiscard]] CustomerPanel &customer() const { return *m_panel; }
    /// The rows of the open thread.
    [[nodiscard]] MessageView &messages();
    /// What stands over the open thread.
    [[nodiscard]] const ThreadHeader &threadHeader();
    /// Where the thread is, for what floats over it.
    [[nodiscard]] QWidget &threadArea();
    /// Scrolls to an item of the thread and marks it; nothing when it is not loaded.
    void revealInThread(const ThreadCursor &place);

    /// How wide the panes are, for the next start. A page of quite another size does not take them.
    [[nodiscard]] QByteArray panes() const;
    void restorePanes(const QByteArray &state);

    /// Scrolls to a loaded message and selects it; false when it is not loaded.
    bool showMessage(MessageId message);
    [[nodiscard]] ConversationPane &conversationPane() const { return *m_list; }
    /// The row that the keyboard is on in the list, when that is not the open chat.
    [[nodiscard]] std::optional<ListedConversation> walkedRow() const;
    [[nodiscard]] ViewsPane &viewsPane() const { return *m_views; }
    /// Where the files of messages lie.
    void setMediaFolder(const QString &folder);

Q_SIGNALS:
    void viewChosen(const migochat::ViewKey &view);
    void searchChanged(const QString &text); ///< on every key; empty when cleared
    void listRetryRequested();
    void allSearchWanted(const QString &text);                      ///< in all messages, not in the list
    void conversationChosen(migochat::ConversationId conversation); ///< open it and mark it read
    void hitChosen(migochat::ConversationId conversation, const migochat::ThreadCursor &place); ///< open it there
    void olderRequested(); ///< the top of the thread is near
    void newerRequested(); ///< the bottom of the thread was reached

    void partActionRequested(const migochat::PartAction &action);
    void chatAsked(migochat::ConversationId conversation); ///< another chat of the same customer
    void findAsked();                                      ///< in the open chat
    void assignAsked(const QPoint &at);                    ///< of the open chat; a menu belongs there, in global pixels
    void chatMenuOpening(QMenu &menu);                     ///< of the open chat

    void modeChangeRequested(migochat::ConversationId conversation, migochat::AssistantMode mode);
    void statusChangeRequested(migochat::ConversationId conversation, migochat::ConversationStatus status);
    void stageChangeRequested(migochat::LeadId lead, migochat::LeadStage stage);
    void labelChangeRequested(migochat::LeadId lead, migochat::LeadLabel label);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static constexpr int kThreadPlace = 2; ///< in the splitter
    static constexpr int kNarrowestThread = 380;

    [[nodiscard]] ThreadPane &thread();
    void makeThread();
    void connectList();
    void connectThread();
    void placePanel();
    void placeColumns();
    void showColumn();
    void shareWidth();
    void togglePanel();
    void leaveSidePane();
    void openChatMenu(QMenu &menu);
    [[nodiscard]] int boardWidth() const;
    [[nodiscard]] char arrangement() const;
    [[nodiscard]] bool takePanes(const QByteArray &state);

    const Look m_look;
    WorkingHours m_hours = WorkingHours::usual();
    QHash<ConversationId, QString> m_rowWords; ///< what is written and not sent, as the rows of the list show it
    ViewsPane *m_views;
    ConversationPane *m_list;
    QWidget *m_threadPlace; ///< an empty one, then the thread
    ThreadPane *m_thread = nullptr;
    CustomerPanel *m_panel;
    QSplitter *m_splitter;
    Connectivity m_connectivity{};
    std::optional<int> m_waitingOnUs;
    QList<KeyHint> m_keyHints;
    QWidget *m_side = nullptr;
    QByteArray m_kept; ///< the panes as they were before the side pane came
    enum class Column { List, Thread };
    Column m_column = Column::List; ///< which of them is shown where there is room for one only
    QByteArray m_waiting;           ///< widths to restore with the first size
    bool m_isPlaced = false;        ///< has a size, so that panes may be shown
    bool m_oneColumn = false;
    bool m_onlyThread = false;
    bool m_viewsShown = true;
    bool m_panelFloats = false;
    QPointer<QWidget> m_beforePanel; ///< had the keyboard before the panel came
    bool m_chatMenuOpen = false;
    bool m_restored = false; ///< the panes are as wide as somebody left them
};

} // namespace migochat
