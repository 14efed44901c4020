#include "ui/shell/undobar.h"

#include "ui/actions/commandregistry.h"
#include "ui/shell/undostack.h"
#include "ui/text/direction.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSaid{4'000};

} // namespace

UndoBar::UndoBar(const Look &look, UndoStack &stack, QWidget *parent)
    : QWidget(parent), m_text(new ElidedLabel(look, {FontRole::BodyBold, Token::Surface}, this)),
      m_undo(new QToolButton(this)), m_close(new QToolButton(this))
{
    setPane(this, u"undo"_s);
    auto *row = new Mirrored<QHBoxLayout>(this);
    row->setContentsMargins(12, 0, 4, 0);
    row->setSpacing(8);
    row->addWidget(m_text);
    for (QToolButton *button : {m_undo, m_close}) {
        button->setProperty("role", u"undo"_s);
        button->setFocusPolicy(Qt::TabFocus);
        button->setCursor(Qt::PointingHandCursor);
        row->addWidget(button);
    }
    m_close->setText(u"✕"_s);
    m_saying.setSingleShot(true);
    m_saying.setInterval(kSaid);
    connect(&m_saying, &QTimer::timeout, this, &UndoBar::onSaid);
    connect(&stack, &UndoStack::offered, this, [this](const QString &done) {
        m_saying.stop();
        m_offered = done;
        display(done, Button::Undo);
    });
    connect(&stack, &UndoStack::offerEnded, this, [this] {
        m_offered.clear();
        if (!m_saying.isActive())
            hide();
    });
    connect(&stack, &UndoStack::takenBack, this, [this](const QString &done) { say(tr("Taken back: %1").arg(done)); });
    connect(m_undo, &QToolButton::clicked, &stack, &UndoStack::undo);
    connect(m_close, &QToolButton::clicked, this, [this, &stack] {
        m_saying.stop();
        stack.stopOffering();
    });
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
    hide();
}

void UndoBar::say(const QString &sentence)
{
    display(sentence, Button::None);
    m_saying.start();
}

/// What was offered before the sentence is offered for the rest of its time.
void UndoBar::onSaid()
{
    if (m_offered.isEmpty())
        hide();
    else
        display(m_offered, Button::Undo);
}

void UndoBar::serve(CommandRegistry &commands, UndoStack &stack)
{
    commands.handle(command::kUndo, [&stack] { stack.undo(); });
    connect(&commands, &CommandRegistry::refused, this, &UndoBar::say);
    connect(&commands, &CommandRegistry::changed, this, [this, &commands] {
        m_keys = commands.keys().textOf(*findCommand(command::kUndo));
        retranslate();
    });
    connect(&stack, &UndoStack::changed, this, [&commands, &stack] {
        Circumstances now = commands.circumstances();
        now.canUndo = !stack.isEmpty();
        commands.setCircumstances(now);
    });
}

void UndoBar::display(const QString &text, Button button)
{
    m_text->setText(text);
    m_undo->setVisible(button == Button::Undo);
    setAccessibleName(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
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
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
}

} // namespace migochat
