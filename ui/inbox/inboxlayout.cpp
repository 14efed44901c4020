// Where the panes of the inbox stand and how wide they are.

#include "ui/composer/composeredit.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/viewspane.h"
#include "ui/theme/theme.h"
#include "ui/theme/zoomkeeper.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QResizeEvent>
#include <QSplitter>
#include <QStyle>

#include <array>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kViewsWidth = 172;
constexpr int kListWidth = 308;
constexpr int kPanelWidth = 286;
constexpr int kWide = 1480; ///< page width from which the panes around the thread take their full size
constexpr int kWideList = 320;
constexpr int kWidePanel = 320;
constexpr int kNarrow = 1000;   ///< page width below which the lists give room to the thread
constexpr int kOneColumn = 772; ///< page width below which list and thread are shown one at a time
constexpr int kHeader = 57;     ///< of the thread
constexpr int kDrawer = 320;
constexpr int kNarrowViews = 152;
constexpr int kNarrowList = 256;
constexpr int kSideWidth = 380;
constexpr int kNarrowSide = 320;
constexpr int kPanelNeeds = 1180;     ///< page width below which the customer panel floats
constexpr int kPanelNeedsAlone = 800; ///< the same where there are no lists

} // namespace

void InboxPage::setSidePane(QWidget *pane)
{
    if (m_side == pane)
        return;
    if (m_side)
        m_side->hide();
    else
        m_kept = m_splitter->saveState();
    m_side = pane;
    if (!pane) {
        showColumn();
        m_splitter->restoreState(m_kept);
        return;
    }
    static_cast<QHBoxLayout *>(layout())->insertWidget(0, pane);
    pane->show();
    showColumn();
    shareWidth();
}

void InboxPage::leaveSidePane()
{
    if (!m_side)
        return;
    setSidePane(nullptr);
    if (m_thread)
        messages().setFoundTerms({});
}

void InboxPage::showOnlyThread()
{
    m_onlyThread = true;
    showColumn();
    placePanel();
}

int InboxPage::boardWidth() const
{
    return m_look.theme.boardOf(width());
}

void InboxPage::placeColumns()
{
    m_oneColumn = boardWidth() < kOneColumn;
    if (m_thread)
        m_thread->header().setBackButton(m_oneColumn && !m_onlyThread ? ThreadHeader::BackButton::Shown
                                                                      : ThreadHeader::BackButton::Hidden);
    showColumn();
}

/// With a side pane in the place of the lists, or with room for one column, some of the panes wait.
void InboxPage::showColumn()
{
    if (!m_isPlaced)
        return; // what is shown is measured, which a page without a size and a sheet has no use for
    const bool lists = !m_side && !m_onlyThread && (!m_oneColumn || m_column == Column::List);
    m_views->setVisible(lists && m_viewsShown);
    m_list->setVisible(lists);
    m_threadPlace->setVisible(!m_oneColumn || m_side || m_onlyThread || m_column == Column::Thread);
    if (m_oneColumn && m_panelFloats && lists)
        m_panel->hide();
}

QByteArray InboxPage::panes() const
{
    if (!m_waiting.isEmpty())
        return m_waiting;
    return (m_side ? m_kept : m_splitter->saveState()) + arrangement();
}

/// Widths are of use only to a page that is arranged as the one that they come from: the last letter says how.
char InboxPage::arrangement() const
{
    const int board = boardWidth();
    return board < kNarrow ? 'n' : board < kPanelNeeds ? 'm' : 'w';
}

bool InboxPage::takePanes(const QByteArray &state)
{
    return state.endsWith(arrangement()) && m_splitter->restoreState(state);
}

void InboxPage::restorePanes(const QByteArray &state)
{
    if (isVisible())
        m_restored = takePanes(state);
    else
        m_waiting = state; // the splitter would measure everything now, before there is a style sheet
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_isPlaced = true;
    const bool first = !event->oldSize().isValid();
    const bool wasNarrow = m_look.theme.boardOf(event->oldSize().width()) < kNarrow;
    placeColumns();
    if (!m_waiting.isEmpty())
        m_restored = takePanes(std::exchange(m_waiting, {}));
    if (first ? !m_restored : wasNarrow != (boardWidth() < kNarrow))
        shareWidth();
    placePanel();
}

void InboxPage::cyclePanes(int step)
{
    QWidget *const list = m_side ? m_side : m_list->listView();
    const std::array<QWidget *, 5> stops{m_views, list, &messages(), thread().composer().edit(), m_panel};
    int at = 0;
    for (int i = 0; i < int(stops.size()); ++i) {
        const QWidget *stop = stops.at(size_t(i));
        if (stop->hasFocus() || stop->isAncestorOf(focusWidget()))
            at = i;
    }
    if (m_oneColumn) { // what waits comes forward when its turn comes
        m_column = m_column == Column::List && at >= 1 && step > 0     ? Column::Thread
                   : m_column == Column::Thread && at <= 2 && step < 0 ? Column::List
                                                                       : m_column;
        showColumn();
    }
    for (int tried = 0; tried < int(stops.size()); ++tried) {
        at = (at + step + int(stops.size())) % int(stops.size());
        QWidget *stop = stops.at(size_t(at));
        if (stop->isVisible()) {
            stop->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void InboxPage::placePanel()
{
    const bool floats = boardWidth() < (m_onlyThread ? kPanelNeedsAlone : kPanelNeeds);
    if (floats != m_panelFloats) {
        m_panelFloats = floats;
        if (floats)
            m_panel->setParent(this);
        else
            m_splitter->addWidget(m_panel);
        m_panel->setVisible(!floats);
        setPane(m_panel, floats ? u"drawer"_s : u"surface"_s);
        m_panel->style()->unpolish(m_panel);
        m_panel->style()->polish(m_panel);
        shareWidth();
    }
    m_panel->setCloseButton(floats ? CustomerPanel::CloseButton::Shown : CustomerPanel::CloseButton::Hidden);
    if (m_thread)
        m_thread->header().setDetailsButton(floats ? ThreadHeader::DetailsButton::Shown
                                                   : ThreadHeader::DetailsButton::Hidden);
    if (!floats) {
        m_panel->setVisible(currentConversation().isValid());
        return;
    }
    const int panelWidth = qMin(m_look.theme.px(kDrawer), width());
    const int top = m_look.theme.px(kHeader);
    const QRect place(width() - panelWidth, top, panelWidth, height() - top);
    m_panel->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    if (!currentConversation().isValid())
        m_panel->hide();
}

void InboxPage::shareWidth()
{
    const Theme &theme = m_look.theme;
    const bool narrow = boardWidth() < kNarrow;
    const int views = theme.px(narrow ? kNarrowViews : kViewsWidth);
    const bool wide = boardWidth() >= kWide;
    const int list = theme.px(narrow ? kNarrowList : wide ? kWideList : kListWidth);
    const int panel = m_panelFloats ? 0 : theme.px(wide ? kWidePanel : kPanelWidth);
    if (m_side) {
        ZoomKeeper::placesItself(*m_side);
        m_side->setFixedWidth(theme.px(narrow ? kNarrowSide : kSideWidth));
    }
    m_splitter->setSizes({views, list, qMax(0, width() - views - list - panel), panel});
}

void InboxPage::setViewsShown(bool shown)
{
    m_viewsShown = shown;
    showColumn();
}

void InboxPage::showCustomer()
{
    if (m_panelFloats)
        togglePanel();
    else if (m_panel->isVisible())
        m_panel->setFocus(Qt::ShortcutFocusReason);
}

void InboxPage::openCustomer()
{
    if (m_panelFloats && !m_panel->isVisible())
        togglePanel();
}

/// Whoever opens the panel is in it; whoever closes it is back where they were.
void InboxPage::togglePanel()
{
    if (!m_panelFloats || !currentConversation().isValid())
        return;
    QWidget *keyboard = window()->focusWidget();
    if (!m_panel->isVisible()) {
        m_beforePanel = keyboard;
        m_panel->show();
        m_panel->raise();
        m_panel->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const bool wasInPanel = keyboard && m_panel->isAncestorOf(keyboard);
    m_panel->hide();
    QWidget *next = m_beforePanel && m_beforePanel->isVisible() ? m_beforePanel.data() : &messages();
    if (wasInPanel)
        next->setFocus(Qt::OtherFocusReason);
}

void InboxPage::focusList()
{
    if (m_side)
        return m_side->setFocus(Qt::ShortcutFocusReason);
    m_column = Column::List;
    showColumn();
    m_list->takeKeyboard();
}

void InboxPage::leaveForList()
{
    if (m_onlyThread)
        messages().setFocus(Qt::OtherFocusReason);
    else if (m_side || !m_list->hasKeyboard() || !m_list->takeBackOne())
        focusList();
}

/// Esc leads back from every button that has no use for it.
void InboxPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    const QWidget *keyboard = window()->focusWidget();
    const bool inDrawer = m_panelFloats && m_panel->isVisible() && keyboard && m_panel->isAncestorOf(keyboard);
    if (inDrawer)
        togglePanel();
    else
        leaveForList();
}

} // namespace migochat
