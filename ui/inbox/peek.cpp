#include "ui/inbox/peek.h"

#include "ui/inbox/messageview.h"
#include "ui/text/chatdirection.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/themed.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtMath>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(520, 560);
constexpr int kAround = 76; ///< of the card, around the messages
constexpr int kLeast = 180;

} // namespace

Peek::Peek(const Look &look, QWidget *window, QAbstractItemModel *thread)
    : Overlay(look, window, kWidest, Placing::Beside), m_name(new ElidedLabel(look, {.font = FontRole::Name}, card())),
      m_hint(makeLabel(u"small"_s, card())), m_view(new MessageView(look, card()))
{
    setObjectName(u"peek"_s);
    setFocusPolicy(Qt::StrongFocus);
    auto *name = new QHBoxLayout;
    name->setContentsMargins(16, 12, 16, 2);
    name->addWidget(m_name);
    m_hint->setContentsMargins(16, 0, 16, 10);
    m_hint->setWordWrap(true);
    column()->setContentsMargins(1, 1, 1, 8);
    column()->addLayout(name);
    column()->addWidget(m_hint);
    column()->addWidget(m_view, 1);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setRows(thread);
    m_view->setOffer(messagemenu::Offer::WithoutChat);
    connect(m_view, &MessageView::actionRequested, this, &Peek::act);
    // Queued: first the view lays out the rows that were just put in.
    connect(thread, &QAbstractItemModel::rowsInserted, this, &Peek::fit, Qt::QueuedConnection);
    connect(thread, &QAbstractItemModel::modelReset, this, &Peek::fit, Qt::QueuedConnection);
}

void Peek::begin(const QString &name, const QRect &row)
{
    setBeside(row);
    const QString shown = name.isEmpty() ? tr("No name") : look().format.customer(name);
    m_name->setText(shown);
    m_hint->setText(tr("Only a look: it stays unread. Enter opens the chat, Alt+↑ and Alt+↓ look at the next one."));
    setAccessibleName(tr("A look at %1").arg(isolated(shown)));
    m_view->setCustomerDirection(chatDirection({}, {}, name));
    m_view->startOver();
    open();
    fit();
    setFocus(Qt::PopupFocusReason);
}

/// A short chat needs no high card.
void Peek::fit()
{
    setHeight(qMax(kLeast, kAround + qCeil(m_view->contentHeight() / look().theme.scale())));
}

void Peek::setMediaFolder(const QString &folder)
{
    m_view->setMediaFolder(folder);
}

void Peek::setVoices(Voices *voices)
{
    m_view->setVoices(voices);
}

void Peek::setOwnSide(OwnSide side)
{
    m_view->setOwnSide(side);
}

/// A place that the look does not reach is shown by nobody here.
void Peek::act(const PartAction &action)
{
    if (action.kind == PartAction::Kind::JumpTo)
        m_view->showMessage(action.message);
    else
        Q_EMIT actionRequested(action);
}

void Peek::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_view->verticalScrollBar();
    const bool isArrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isArrow && event->modifiers().testFlag(Qt::AltModifier))
        return stepAsked(event->key() == Qt::Key_Down ? 1 : -1);
    switch (event->key()) {
    case Qt::Key_Space:
        return dismiss();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        dismiss();
        Q_EMIT openAsked();
        return;
    case Qt::Key_Up:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_PageUp:
        return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    default:
        return Overlay::keyPressEvent(event);
    }
}

} // namespace migochat
