#include "ui/shell/undobar.h"

#include "ui/shell/undostack.h"
#include "ui/text/direction.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSaid{4'000};
constexpr int kAboveEdge = 12;

} // namespace

UndoBar::UndoBar(const Look &look, UndoStack &stack, QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel(u"strong"_s, this))
    , m_undo(new ActionButton(look, ActionButton::Kind::Plain, this))
    , m_close(new IconButton(look, Icon::Close, this))
{
    setPane(this, u"floating"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addSpacing(8);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    m_undo->setGlyph(Icon::Undo);
    m_saying.setSingleShot(true);
    m_saying.setInterval(kSaid);
    connect(&m_saying, &QTimer::timeout, this, &QWidget::hide);
    connect(&stack, &UndoStack::offered, this, [this](const QString &done) {
        m_saying.stop();
        display(done, Button::Undo);
    });
    connect(&stack, &UndoStack::offerEnded, this, &QWidget::hide);
    connect(&stack, &UndoStack::takenBack, this, [this](const QString &done) { say(tr("Taken back: %1").arg(done)); });
    connect(m_undo, &QPushButton::clicked, &stack, &UndoStack::undo);
    connect(m_close, &QToolButton::clicked, this, [this, &stack] {
        stack.stopOffering();
        hide();
    });
    parent->installEventFilter(this);
    retranslate();
    hide();
}

void UndoBar::say(const QString &sentence)
{
    display(sentence, Button::None);
    m_saying.start();
}

void UndoBar::setKeys(const QString &keys)
{
    m_keys = keys;
    retranslate();
}

void UndoBar::display(const QString &text, Button button)
{
    m_text->setText(text);
    m_undo->setVisible(button == Button::Undo);
    setAccessibleName(text);
    place();
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void UndoBar::place()
{
    layout()->activate();
    const QSize size = sizeHint().boundedTo(parentWidget()->size() - QSize(32, 0));
    setGeometry((parentWidget()->width() - size.width()) / 2, parentWidget()->height() - size.height() - kAboveEdge,
                size.width(), size.height());
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void UndoBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UndoBar::retranslate()
{
    m_undo->setText(m_keys.isEmpty() ? tr("Undo") : tr("Undo (%1)").arg(leftToRight(m_keys)));
    m_close->setName(tr("Close"));
    if (isVisible())
        place();
}

} // namespace migochat
