#include "ui/composer/composerbar.h"

#include "ui/actions/commandregistry.h"
#include "ui/composer/composer.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCountdownNeeds = 150; ///< beside all the tools
constexpr int kGaps = 24;            ///< between modes, tools and Send

constexpr std::array kInMenu{ComposerBar::Tool::SendAndDone, ComposerBar::Tool::SendLater, ComposerBar::Tool::Attach,
                             ComposerBar::Tool::Voice,       ComposerBar::Tool::Canned,    ComposerBar::Tool::Product,
                             ComposerBar::Tool::Template,    ComposerBar::Tool::Emoji};

} // namespace

ComposerBar::ComposerBar(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_modes(new Segmented(this)), m_clock(new Glyph(look, Icon::Clock, 16, this)),
      m_countdown(makeLabel(u"ok"_s, this)), m_send(new ActionButton(look, ActionButton::Kind::Primary, this)),
      m_more(new IconButton(look, Icon::ChevronDown, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_modes->addSegment(static_cast<int>(Composer::Mode::Reply), tr("Reply"));
    m_modes->addSegment(static_cast<int>(Composer::Mode::Public), tr("Under the post"));
    m_modes->addSegment(static_cast<int>(Composer::Mode::Note), tr("Note"));
    row->addWidget(m_modes);
    row->addSpacing(6);
    for (const auto &[tool, icon] :
         {std::pair{Tool::Attach, Icon::Attachment}, std::pair{Tool::Voice, Icon::Microphone},
          std::pair{Tool::Product, Icon::Bag}, std::pair{Tool::Template, Icon::Template},
          std::pair{Tool::Emoji, Icon::Emoji}, std::pair{Tool::SendLater, Icon::Clock}}) {
        m_tools.insert(tool, new IconButton(look, icon, this));
        row->addWidget(m_tools.value(tool));
        connect(m_tools.value(tool), &QToolButton::clicked, this, [this, asked = tool] { Q_EMIT toolAsked(asked); });
    }
    row->addStretch(1);
    row->addWidget(m_clock);
    row->addWidget(m_countdown);
    row->addSpacing(4);
    row->addWidget(m_send);
    row->addWidget(m_more);
    connect(m_modes, &Segmented::chosen, this, &ComposerBar::modeChosen);
    connect(m_send, &QPushButton::clicked, this, &ComposerBar::sendAsked);
    connect(m_more, &QToolButton::clicked, this, &ComposerBar::showMenu);
}

QString ComposerBar::wordsOf(Tool tool)
{
    switch (tool) {
    case Tool::Attach:
        return tr("Attach files");
    case Tool::Voice:
        return tr("Record a voice note");
    case Tool::Canned:
        return tr("Ready answers (/)");
    case Tool::Product:
        return tr("Product (#)");
    case Tool::Template:
        return tr("Template");
    case Tool::Emoji:
        return tr("Emoji");
    case Tool::SendAndDone:
        return tr("Send and mark as done");
    case Tool::SendLater:
        break;
    }
    return tr("Send later…");
}

QLatin1StringView ComposerBar::commandOf(Tool tool)
{
    switch (tool) {
    case Tool::Attach:
        return command::kAttach;
    case Tool::Voice:
        return command::kVoice;
    case Tool::Canned:
        return command::kCanned;
    case Tool::Product:
        return command::kProduct;
    case Tool::Template:
        return command::kTemplate;
    case Tool::Emoji:
        return command::kEmoji;
    case Tool::SendAndDone:
        return command::kSendAndDone;
    case Tool::SendLater:
        break;
    }
    return command::kSendLater;
}

QString ComposerBar::nameOf(Tool tool) const
{
    const bool isTyped = tool == Tool::Canned || tool == Tool::Product; // by a sign, which its words name
    return isTyped ? wordsOf(tool) : withKeys(wordsOf(tool), commandOf(tool));
}

QString ComposerBar::withKeys(const QString &words, QLatin1StringView id) const
{
    return m_commands ? m_commands->keys().named(words, *findCommand(id)) : words;
}

void ComposerBar::serve(const CommandRegistry &commands)
{
    m_commands = &commands;
    connect(&commands.keys(), &KeyMap::changed, this, &ComposerBar::refresh);
    refresh();
}

void ComposerBar::setUsable(Tool tool, bool usable)
{
    if (m_usable.value(tool, true) == usable)
        return;
    m_usable.insert(tool, usable);
    refresh();
}

QWidget *ComposerBar::button(Tool tool) const
{
    QWidget *found = m_tools.value(tool);
    return found && found->isVisible() ? found : m_more;
}

void ComposerBar::show(const Shown &shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    refresh();
}

void ComposerBar::refresh()
{
    using Mode = Composer::Mode;
    m_modes->setSegmentText(static_cast<int>(Mode::Reply), m_shown.isPrivate ? tr("Private") : tr("Reply"));
    m_modes->setSegmentText(static_cast<int>(Mode::Public), tr("Under the post"));
    m_modes->setSegmentText(static_cast<int>(Mode::Note), tr("Note"));
    m_modes->setSegmentHint(static_cast<int>(Mode::Public), tr("Everybody can read it under the post"));
    m_modes->setSegmentHint(static_cast<int>(Mode::Note), withKeys(tr("Only colleagues see notes"), command::kNote));
    m_modes->setSegmentVisible(static_cast<int>(Mode::Public), m_shown.publicMode);
    m_modes->setCurrent(m_shown.mode);
    m_clock->setGlyph(Icon::Clock, m_shown.token);
    m_countdown->setText(m_shown.countdown);
    restyle(m_countdown, "role",
            m_shown.token == Token::Ok     ? u"ok"_s
            : m_shown.token == Token::Warn ? u"warn"_s
            : m_shown.token == Token::Bad  ? u"bad"_s
                                           : u"muted"_s);
    m_send->setText(m_shown.sendText);
    m_send->setToolTip(m_shown.sendHint);
    m_send->setGlyph(m_shown.note ? Icon::Lock : Icon::Send);
    m_send->setEnabled(m_shown.canSend);
    m_more->setName(tr("More ways to write and send"));
    for (auto entry = m_tools.cbegin(); entry != m_tools.cend(); ++entry)
        entry.value()->setName(nameOf(entry.key()));
    share();
}

/// The countdown gives way first, then sending later, then the other tools: the menu has them all.
void ComposerBar::share()
{
    int left = width() - m_modes->sizeHint().width() - m_send->sizeHint().width() - m_more->sizeHint().width() -
               m_look.theme.px(kGaps);
    const int each = m_more->sizeHint().width() + layout()->spacing();
    const auto usable = static_cast<int>(
        std::count_if(m_tools.keyBegin(), m_tools.keyEnd(), [this](Tool tool) { return m_usable.value(tool, true); }));
    const bool all = left >= each * usable;
    const bool most = left >= each * (usable - (m_usable.value(Tool::SendLater, true) ? 1 : 0));
    for (auto entry = m_tools.cbegin(); entry != m_tools.cend(); ++entry)
        entry.value()->setVisible((entry.key() == Tool::SendLater ? all : most) && m_usable.value(entry.key(), true));
    left -= each * usable;
    const bool countdown = !m_shown.countdown.isEmpty() && left >= m_look.theme.px(kCountdownNeeds);
    m_clock->setVisible(countdown);
    m_countdown->setVisible(countdown);
}

void ComposerBar::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Tool tool : kInMenu) {
        if (!m_usable.value(tool, true))
            continue;
        QAction *action = menu->addAction(nameOf(tool), this, [this, tool] { Q_EMIT toolAsked(tool); });
        if (tool == Tool::SendAndDone || tool == Tool::SendLater)
            action->setEnabled(m_shown.canSend);
        if (tool == Tool::SendLater)
            menu->addSeparator();
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void ComposerBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}

void ComposerBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace migochat
