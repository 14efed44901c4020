#include "ui/shell/overlay.h"

#include "ui/actions/shortcutfilter.h"
#include "ui/shell/covering.h"
#include "ui/shell/opening.h"
#include "ui/theme/theme.h"
#include "ui/widgets/themed.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 40;
constexpr int kTop = 72;
constexpr int kGap = 10;                    ///< between a card and what it stands beside
constexpr int kShade = 96;                  ///< of 255
constexpr QMargins kAround(16, 16, 16, 36); ///< of a card as large as the window: the line of status stays in sight

} // namespace

Overlay::Overlay(const Look &look, QWidget *window, const QSize &widest, Placing placing)
    : QWidget(window), m_look(look), m_most(widest), m_height(widest.height()), m_placing(placing),
      m_card(new QWidget(this)), m_column(new QVBoxLayout(m_card))
{
    setKeyListening(this, KeyListening::Own);
    setPane(m_card, u"overlay"_s);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    window->installEventFilter(this);
    connect(&look.theme, &Theme::changed, this, [this] {
        if (isVisible())
            place();
    });
    hide();
}

void Overlay::open()
{
    if (!parentWidget() || isCovered(*parentWidget()))
        return;
    if (!isVisible()) {
        Opening::supersede(*parentWidget());
        m_before = window()->focusWidget();
    }
    place();
    show();
    raise();
    Q_EMIT opened();
    const QWidget *keyboard = QApplication::focusWidget();
    if (keyboard && keyboard->window() == window() && !isAncestorOf(keyboard))
        setFocus(Qt::PopupFocusReason); // else the keys, Esc among them, would go to what is covered
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    hide();
    Opening::supersede(*parentWidget());
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
}

void Overlay::dismissAll(QWidget &window)
{
    Opening::supersede(window);
    const QList<Overlay *> overlays = window.findChildren<Overlay *>(Qt::FindDirectChildrenOnly);
    std::for_each(overlays.rbegin(), overlays.rend(), [](Overlay *each) { each->dismiss(); });
}

void Overlay::place()
{
    setGeometry(parentWidget()->rect());
    const QSize wanted = QSize(m_most.width(), m_height) * m_look.theme.scale();
    const QSize size(qMin(wanted.width(), width() - 2 * kMargin), qMin(wanted.height(), height() - 2 * kMargin));
    if (m_placing == Placing::Beside)
        return m_card->setGeometry({besidePlace(size), size});
    if (m_placing == Placing::Whole)
        return m_card->setGeometry(rect().marginsRemoved(kAround));
    const int top =
        m_placing == Placing::Top ? qMin(kTop, height() - size.height() - kMargin) : (height() - size.height()) / 2;
    m_card->setGeometry((width() - size.width()) / 2, top, size.width(), size.height());
}

/// At the end of what it is about, as high as the window allows.
QPoint Overlay::besidePlace(const QSize &size) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? m_beside.left() - kGap - size.width() : m_beside.right() + 1 + kGap;
    const int lowest = qMax(kMargin, height() - size.height() - kMargin);
    return {qBound(0, x, width() - size.width()), qBound(kMargin, m_beside.top(), lowest)};
}

void Overlay::setBeside(const QRect &rect)
{
    m_beside = rect;
}

void Overlay::setHeight(int height)
{
    height = qMin(height, m_most.height());
    if (height == m_height)
        return;
    m_height = height;
    if (isVisible())
        place();
}

void Overlay::fitContent()
{
    if (!isVisible())
        return; // fonts and rules of the style sheet are known when it is shown
    m_column->activate();
    const int width = m_card->width();
    int wanted =
        m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width) : m_column->totalSizeHint().height();
    if (const auto *scroll = m_card->findChild<QScrollArea *>(); scroll && scroll->widget())
        wanted += scroll->widget()->sizeHint().height() - scroll->sizeHint().height();
    setHeight(qCeil(wanted / m_look.theme.scale()));
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent *)
{
    if (m_placing != Placing::Beside)
        QPainter(this).fillRect(rect(), QColor(0, 0, 0, kShade));
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos()))
        dismiss();
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept(); // nothing behind it hears keys
}

/// Tab goes around inside.
bool Overlay::focusNextPrevChild(bool next)
{
    QWidget *const start = window()->focusWidget();
    for (QWidget *at = next ? start->nextInFocusChain() : start->previousInFocusChain(); at != start;
         at = next ? at->nextInFocusChain() : at->previousInFocusChain()) {
        if (isAncestorOf(at) && at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

} // namespace migochat
