// Where the panes of the inbox stand and how wide they are.

#include "ui/composer/composeredit.h"
#include "ui/inbox/conversationpane.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/viewspane.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QListView>
#include <QResizeEvent>
#include <QSplitter>
#include <QStyle>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kViewsWidth = 172;
constexpr int kListWidth = 308;
constexpr int kPanelWidth = 286;
constexpr int kNarrow = 1000; ///< page width below which the lists give room to the thread
constexpr int kNarrowViews = 152;
constexpr int kNarrowList = 256;
constexpr int kSideWidth = 380;
constexpr int kNarrowSide = 320;
constexpr int kPanelNeeds = 1180; ///< page width below which the customer panel floats

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
    m_views->setVisible(!pane);
    m_list->setVisible(!pane);
    if (!pane) {
        m_splitter->restoreState(m_kept);
        return;
    }
    static_cast<QHBoxLayout *>(layout())->insertWidget(0, pane);
    pane->show();
    shareWidth();
}

QByteArray InboxPage::panes() const
{
    return m_side ? m_kept : m_splitter->saveState();
}

void InboxPage::restorePanes(const QByteArray &state)
{
    m_restored = m_splitter->restoreState(state);
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool first = !event->oldSize().isValid();
    const bool wasNarrow = event->oldSize().width() < kNarrow;
    if (first ? !m_restored : wasNarrow != (width() < kNarrow))
        shareWidth();
    placePanel();
}

void InboxPage::cyclePanes(int step)
{
    QWidget *const list = m_side ? m_side : m_list->listView();
    const std::array<QWidget *, 5> stops{m_views, list, &m_thread->messages(), m_thread->composer().edit(), m_panel};
    int at = 0;
    for (int i = 0; i < int(stops.size()); ++i) {
        const QWidget *stop = stops.at(size_t(i));
        if (stop->hasFocus() || stop->isAncestorOf(focusWidget()))
            at = i;
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
    const bool floats = width() < kPanelNeeds;
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
    m_thread->header().setDetailsButton(floats ? ThreadHeader::DetailsButton::Shown
                                               : ThreadHeader::DetailsButton::Hidden);
    if (!floats) {
        m_panel->setVisible(m_thread->conversation().isValid());
        return;
    }
    const int panelWidth = qMin(320, width());
    const QRect place(width() - panelWidth, 57, panelWidth, height() - 57);
    m_panel->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    if (!m_thread->conversation().isValid())
        m_panel->hide();
}

void InboxPage::shareWidth()
{
    const bool narrow = width() < kNarrow;
    const int views = narrow ? kNarrowViews : kViewsWidth;
    const int list = narrow ? kNarrowList : kListWidth;
    const int panel = m_panelFloats ? 0 : kPanelWidth;
    if (m_side)
        m_side->setFixedWidth(narrow ? kNarrowSide : kSideWidth);
    m_splitter->setSizes({views, list, qMax(0, width() - views - list - panel), panel});
}

void InboxPage::togglePanel()
{
    if (!m_panelFloats)
        return;
    m_panel->setVisible(!m_panel->isVisible());
    m_panel->raise();
}

} // namespace migochat
