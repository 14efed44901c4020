#include "ui/shell/banner.h"

#include "ui/shell/statuswords.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/themed.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Banner)
};

QString stoppedText(const AgentStatus &agent)
{
    const QString stopped = Tr::tr("The agent is stopped: nothing is received or sent. Reading goes on.");
    return agent.problem.isEmpty() ? stopped : stopped + u' ' + agent.problem;
}

} // namespace

std::optional<BannerText> bannerFor(const StatusView &status, const Look &look)
{
    using Kind = BannerText::Kind;
    using Action = BannerText::Action;
    if (!status.storeProblem.isEmpty())
        return BannerText{Kind::Bad, status.storeProblem, Action::None};
    if (status.agent.condition == AgentStatus::Condition::Stopped)
        return BannerText{Kind::Bad, stoppedText(status.agent), Action::StartAgent, u"agent"_s};
    for (const ChannelStatus &channel : status.channels) {
        if (channel.failureCode == "190"_L1) {
            const QString text = Tr::tr("Access to %1 has expired: a new token is needed.");
            return BannerText{Kind::Bad, text.arg(labels::channel(channel.kind)), Action::OpenSettings,
                              u"channel/"_s + channel.kind.text()};
        }
    }
    if (statuswords::isUnreachable(status))
        return BannerText{Kind::Bad, statuswords::unreachableSentence() + u'.', Action::ShowReceiving};
    if (status.offlineSince) {
        QString text = Tr::tr("No internet since %1.").arg(look.format.clockTime(*status.offlineSince));
        if (status.outbox.waiting > 0)
            text += u' ' + Tr::tr("%n message(s) will go out when it is back.", nullptr, status.outbox.waiting);
        return BannerText{Kind::Warning, text, Action::None};
    }
    if (status.simulated)
        return BannerText{Kind::Practice, Tr::tr("Practice shop: all customers here are played by the simulator."),
                          Action::None};
    return std::nullopt;
}

Banner::Banner(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_text(new ElidedLabel(look, {FontRole::Name, Token::Surface}, this)),
      m_button(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_why(new ActionButton(look, ActionButton::Kind::Plain, this))
{
    setFixedHeight(40);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_why);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_banner)
            Q_EMIT actionRequested(m_banner->action);
    });
    connect(m_why, &QPushButton::clicked, this, [this] {
        if (m_banner)
            Q_EMIT whyRequested(m_banner->why);
    });
    refresh();
}

void Banner::setStatus(const StatusView &status)
{
    m_status = status;
    refresh();
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void Banner::refresh()
{
    m_banner = bannerFor(m_status, m_look);
    setVisible(m_banner.has_value());
    if (!m_banner)
        return;
    const bool isPractice = m_banner->kind == BannerText::Kind::Practice;
    setPane(this, isPractice                                ? u"banner-practice"_s
                  : m_banner->kind == BannerText::Kind::Bad ? u"banner-bad"_s
                                                            : u"banner-warn"_s);
    m_text->setToken(isPractice ? Token::Text : Token::Surface);
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(m_banner->text);
    m_button->setVisible(m_banner->action != BannerText::Action::None);
    m_button->setText(m_banner->action == BannerText::Action::StartAgent     ? tr("Start")
                      : m_banner->action == BannerText::Action::OpenSettings ? tr("Open settings")
                                                                             : tr("Show"));
    m_why->setVisible(!m_banner->why.isEmpty());
    m_why->setText(tr("Why"));
}

} // namespace migochat
