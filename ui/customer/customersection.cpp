#include "ui/customer/customersection.h"

#include "ui/customer/panelrow.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/themed.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

CustomerSection::CustomerSection(const Look &look, const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent), m_look(look), m_id(id), m_head(new QToolButton(this)), m_body(new QWidget(this)),
      m_column(new QVBoxLayout(m_body))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(4);
    m_head->setObjectName(u"section."_s + id);
    m_head->setProperty("role", u"sectionHead"_s);
    m_head->setText(title);
    m_head->setProperty(kOnlyReads, true);
    m_head->setCheckable(true);
    m_head->setChecked(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    outer->addWidget(m_head, 0, Qt::AlignLeft);
    outer->addWidget(m_body);
    m_column->setContentsMargins(0, 0, 0, 10);
    m_column->setSpacing(6);
    m_head->installEventFilter(this);
    m_head->setToolTip(tr("A press folds it up; it is moved by dragging, or with Ctrl+Shift and an arrow key"));
    connect(m_head, &QToolButton::toggled, this, [this](bool open) {
        setFolded(!open);
        Q_EMIT foldedChanged(m_id, !open);
    });
    setFolded(false);
}

void CustomerSection::setFolded(bool folded)
{
    m_body->setVisible(!folded);
    const QSignalBlocker quiet(m_head);
    m_head->setChecked(!folded);
    m_head->setIcon(m_look.icons.icon(folded ? Icon::ChevronEnd : Icon::ChevronDown, Token::Muted, layoutDirection()));
    m_head->setAccessibleDescription(folded ? tr("folded up") : tr("unfolded"));
}

bool CustomerSection::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return onMouse(event);
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        return onKey(event);
    case QEvent::ContextMenu:
        showMenu(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

/// A press that moves is no press any more: it neither folds the part up nor ends outside of the panel.
bool CustomerSection::onMouse(QEvent *event)
{
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint at = mouse->globalPosition().toPoint();
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressedAt = mouse->button() == Qt::LeftButton ? std::optional(at) : std::nullopt;
        return false;
    }
    if (event->type() == QEvent::MouseMove) {
        const bool goes = m_pressedAt && (at - *m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
        if (!m_isDragged && !goes)
            return false;
        m_isDragged = true;
        m_head->setDown(false);
        Q_EMIT dragged(m_id, at);
        return true;
    }
    m_pressedAt.reset();
    if (!std::exchange(m_isDragged, false))
        return false;
    Q_EMIT dropped(m_id, at); // may be the end of this widget: nothing is touched behind it
    return true;
}

bool CustomerSection::onKey(QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    const bool moves = arrow && (key->modifiers() & ~Qt::KeypadModifier) == (Qt::ControlModifier | Qt::ShiftModifier);
    const bool leaves = m_isDragged && key->key() == Qt::Key_Escape;
    if (!moves && !leaves)
        return false;
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (moves) {
        Q_EMIT moveAsked(m_id, key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    m_isDragged = false;
    m_pressedAt.reset();
    Q_EMIT dragLeft();
    return true;
}

void CustomerSection::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Move up"), this, [this] { Q_EMIT moveAsked(m_id, -1); });
    menu->addAction(tr("Move down"), this, [this] { Q_EMIT moveAsked(m_id, 1); });
    menu->addSeparator();
    menu->addAction(tr("Usual order"), this, &CustomerSection::usualOrderAsked);
    menu->popup(at);
}

ElidedLabel *CustomerSection::addRow(const QString &name, const QString &value, QWidget *end)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(panelrow::kGap);
    row->addWidget(panelrow::makeName(name, m_body));
    row->addSpacing(panelrow::kPad); // as far as the words of a field begin
    auto *content = new ElidedLabel(m_look, {.font = FontRole::Body}, m_body);
    content->setFixedHeight(panelrow::kHeight);
    content->setText(value);
    content->setAccessibleName(name + u": "_s + value);
    row->addWidget(content, 1);
    if (end)
        row->addWidget(end);
    m_column->addLayout(row);
    return content;
}

void CustomerSection::addText(const QString &text, const QString &role)
{
    QLabel *label = makeLabel(role, m_body);
    label->setText(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

} // namespace migochat
