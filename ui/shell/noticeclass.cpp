#include "ui/shell/noticeclass.h"

#include <QCoreApplication>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Notices)
};

constexpr std::array kWords{"waiting"_L1,     "assigned"_L1,    "hot_lead"_L1,  "closing"_L1,
                            "failed_send"_L1, "handed_over"_L1, "follow_up"_L1, "agent"_L1};

} // namespace

std::optional<NoticeClass> classOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::NewCustomer:
    case Notice::Kind::Waiting:
        return NoticeClass::Waiting;
    case Notice::Kind::FollowUp:
    case Notice::Kind::Task:
        return NoticeClass::FollowUp;
    case Notice::Kind::Closing:
        return NoticeClass::Closing;
    case Notice::Kind::Assigned:
    case Notice::Kind::Named:
        return NoticeClass::Assigned;
    case Notice::Kind::HotLead:
        return NoticeClass::HotLead;
    case Notice::Kind::HandedOver:
        return NoticeClass::HandedOver;
    case Notice::Kind::FailedSend:
        return NoticeClass::FailedSend;
    case Notice::Kind::AgentProblem:
        return NoticeClass::Agent;
    case Notice::Kind::Digest:
        break;
    }
    return std::nullopt;
}

QString wordOf(NoticeClass kind)
{
    return kWords.at(static_cast<std::size_t>(kind));
}

QString nameOf(NoticeClass kind)
{
    switch (kind) {
    case NoticeClass::Waiting:
        return Tr::tr("A customer of mine or nobody's writes");
    case NoticeClass::Assigned:
        return Tr::tr("A chat is assigned to me, or a note calls me");
    case NoticeClass::HotLead:
        return Tr::tr("A lead becomes hot");
    case NoticeClass::Closing:
        return Tr::tr("A reply window closes within an hour");
    case NoticeClass::FailedSend:
        return Tr::tr("A message was not sent");
    case NoticeClass::HandedOver:
        return Tr::tr("The assistant hands over");
    case NoticeClass::FollowUp:
        return Tr::tr("A follow-up or a task is due");
    case NoticeClass::Agent:
        break;
    }
    return Tr::tr("Receiving or sending does not work");
}

QString nameOf(Tone tone)
{
    switch (tone) {
    case Tone::Drop:
        return Tr::tr("Drop");
    case Tone::Knock:
        return Tr::tr("Knock");
    case Tone::Bell:
        return Tr::tr("Bell");
    case Tone::Alarm:
        return Tr::tr("Alarm");
    case Tone::None:
        break;
    }
    return Tr::tr("No sound");
}

NoticeChoice usualChoice(NoticeClass kind)
{
    switch (kind) {
    case NoticeClass::FailedSend:
    case NoticeClass::Agent:
        return {.tone = Tone::Alarm};
    case NoticeClass::HandedOver:
    case NoticeClass::Closing:
    case NoticeClass::HotLead:
        return {.tone = Tone::Bell};
    case NoticeClass::Assigned:
    case NoticeClass::FollowUp:
        return {.tone = Tone::Knock};
    case NoticeClass::Waiting:
        break;
    }
    return {.tone = Tone::Drop};
}

} // namespace migochat
