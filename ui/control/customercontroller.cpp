#include "ui/control/customercontroller.h"

#include "app/domain/clock.h"
#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/leadforms.h"
#include "app/store/notes.h"
#include "app/store/productquestions.h"
#include "app/store/products.h"
#include "app/store/reader.h"
#include "app/store/tags.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/threadcontroller.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpage.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace std::chrono_literals;

namespace {

constexpr int kHistory = 15;
constexpr int kFiles = 18;
constexpr int kOrders = 20;
constexpr int kQuestions = 20;
constexpr std::array kShownTopics{Topic::Account, Topic::Activity, Topic::Note, Topic::Suggestion,
                                  Topic::Message, Topic::Tag,      Topic::Task, Topic::Staff};
constexpr auto kGather = 150ms; ///< a burst of changes is read once

/// The first question that fails ends it; every one is a few rows.
struct Reading {
    const Database &database;
    CustomerExtras extras{};
    std::optional<Error> problem{};

    template <typename T, typename Take>
    void take(const Result<T> &answer, Take put)
    {
        if (answer)
            put(*answer);
        else if (!problem)
            problem = answer.error();
    }
};

/// What belongs to the open chat and not to the customer: tags, and what troubles its account.
void readChat(Reading &reading, ConversationId conversation)
{
    CustomerExtras &extras = reading.extras;
    extras.conversation = conversation;
    AccountId account;
    reading.take(conversations::listed(reading.database, {conversation}), [&](const QList<ListedConversation> &rows) {
        if (rows.isEmpty())
            return;
        extras.tags = rows.first().tags;
        account = rows.first().conversation.account;
    });
    reading.take(tags::all(reading.database), [&](const QList<tags::Tag> &known) {
        for (const tags::Tag &tag : known)
            extras.knownTags.append(tag.name);
    });
    reading.take(notices::troubles(reading.database), [&](QList<notices::Notice> troubles) {
        troubles.removeIf([account](const notices::Notice &notice) { return notice.account != account; });
        extras.troubles = troubles;
    });
}

void readAds(Reading &reading, const QStringList &ads)
{
    for (const QString &id : ads) {
        reading.take(leadforms::knownAd(reading.database, id), [&](const std::optional<leadforms::Ad> &ad) {
            if (ad)
                reading.extras.ads.insert(id, {ad->name, ad->campaign});
        });
    }
}

struct Wanted {
    ContactId contact;
    ConversationId conversation;
    QStringList ads;
    int historyLimit = 0;
    int fileLimit = 0;
    std::optional<QStringList> productLines; ///< nullopt: to be read
};

/// What was ordered or asked about, and what could be.
void readBusiness(Reading &reading, const Wanted &wanted)
{
    CustomerExtras &extras = reading.extras;
    reading.take(customerpage::orders(reading.database, wanted.contact, kOrders),
                 [&](const QList<customerpage::Order> &orders) { extras.orders = orders; });
    reading.take(productquestions::ofContact(reading.database, wanted.contact, kQuestions),
                 [&](const QList<ProductQuestion> &questions) { extras.questions = questions; });
    extras.productLines = wanted.productLines.value_or(QStringList());
    if (!wanted.productLines)
        reading.take(products::lines(reading.database), [&](const QStringList &lines) { extras.productLines = lines; });
}

Result<CustomerExtras> readExtras(const Database &database, const Wanted &wanted)
{
    const ContactId contact = wanted.contact;
    Reading reading{database};
    CustomerExtras &extras = reading.extras;
    extras.contact = contact;
    readChat(reading, wanted.conversation);
    readAds(reading, wanted.ads);
    reading.take(contacts::find(database, contact), [&](const std::optional<Contact> &found) {
        const Contact record = found.value_or(Contact{});
        extras.email = record.email;
        extras.governorate = record.governorate;
        extras.city = record.city;
        extras.blocked = record.blocked;
        extras.identities = record.identities;
    });
    reading.take(customerpage::record(database, contact), [&](const customerpage::Record &record) {
        extras.consent = record.consent;
        extras.address = record.address;
        extras.isGone = !record.goneCode.isEmpty();
    });
    reading.take(notes::pinned(database, contact), [&](const QList<Note> &pinned) { extras.pinned = pinned; });
    reading.take(customerpage::files(database, contact, wanted.fileLimit + 1), [&](QList<customerpage::File> files) {
        extras.hasMoreFiles = files.size() > wanted.fileLimit;
        if (extras.hasMoreFiles)
            files.removeLast();
        extras.files = files;
    });
    reading.take(customerpage::adPictures(database, contact),
                 [&](const QList<customerpage::File> &pictures) { extras.adPictures = pictures; });
    reading.take(customerpage::chats(database, contact),
                 [&](const QList<ConversationRow> &chats) { extras.chats = chats; });
    reading.take(tasks::open(database, contact), [&](const QList<tasks::Task> &open) { extras.tasks = open; });
    reading.take(settings::staff(database), [&](const QList<settings::Staff> &staff) { extras.staff = staff; });
    readBusiness(reading, wanted);
    reading.take(suggestions::ofContact(database, contact),
                 [&](const QList<suggestions::Suggestion> &open) { extras.suggestions = open; });
    // One more than is shown tells whether there is more.
    const auto history = customerpage::activities(database, contact, std::nullopt, wanted.historyLimit + 1);
    reading.take(history, [&](QList<Activity> rows) {
        extras.hasOlderHistory = rows.size() > wanted.historyLimit;
        if (extras.hasOlderHistory)
            rows.removeLast();
        extras.history = rows;
    });
    if (reading.problem)
        return tl::unexpected(*reading.problem);
    return extras;
}

} // namespace

CustomerController::CustomerController(const Parts &parts, QObject *parent)
    : QObject(parent), m_place(parts.place), m_thread(parts.thread), m_link(parts.link), m_reader(parts.reader),
      m_clock(parts.clock), m_panel(parts.place.page.customer()), m_historyLimit(kHistory), m_fileLimit(kFiles)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGather);
    connect(&m_gather, &QTimer::timeout, this, &CustomerController::read);
    connect(&m_thread, &ThreadController::factsChanged, this, &CustomerController::onFacts);
    connect(&m_place.page, &InboxPage::chatAsked, this,
            [this](ConversationId conversation) { m_place.open(conversation, std::nullopt); });
    connect(&m_panel, &CustomerPanel::wished, this, &CustomerController::carryOut);
    m_place.commands.handle(command::kFollowUp, [this] {
        if (!m_place.standsElsewhere())
            askFollowUp();
    });
    m_place.commands.handle(command::kTask, [this] {
        if (!m_place.standsElsewhere())
            beginTask({}, {});
    });
    onFacts();
}

void CustomerController::onFacts()
{
    const auto &facts = m_thread.facts();
    const ContactId contact = facts ? facts->contact.id : ContactId();
    const ConversationId conversation = facts ? facts->row.conversation.id : ConversationId();
    if (contact == m_contact && conversation == m_conversation)
        return;
    m_contact = contact;
    m_conversation = conversation;
    hideNumbers();
    m_extras = {};
    m_historyLimit = kHistory;
    m_fileLimit = kFiles;
    read();
}

void CustomerController::hideNumbers()
{
    m_panel.hideNumbers();
}

void CustomerController::reread()
{
    if (m_contact.isValid() && !m_gather.isActive())
        m_gather.start();
}

void CustomerController::apply(const ChangeSet &changes)
{
    for (const Change &change : changes) {
        if (change.topic == Topic::Product)
            m_productLines.reset();
        const bool mine = (change.topic == Topic::Contact && change.id == m_contact.value()) ||
                          (change.topic == Topic::Conversation && change.id == m_conversation.value());
        if (mine || std::ranges::count(kShownTopics, change.topic) > 0)
            return reread();
    }
}

void CustomerController::read()
{
    if (!m_contact.isValid())
        return m_asked.forget();
    Wanted wanted{m_contact, m_conversation, {}, m_historyLimit, m_fileLimit, m_productLines};
    for (const contacts::Touch &touch : m_thread.facts() ? m_thread.facts()->touches : QList<contacts::Touch>()) {
        if (!touch.source.adId.isEmpty() && !wanted.ads.contains(touch.source.adId))
            wanted.ads.append(touch.source.adId);
    }
    const auto answer = m_reader.run([wanted](const Database &database) { return readExtras(database, wanted); });
    m_asked.run(this, answer, [this](const Result<CustomerExtras> &extras) {
        if (!extras || extras->contact != m_contact || extras->conversation != m_conversation)
            return; // the card stands; the next change asks again
        m_extras = *extras;
        m_productLines = m_extras.productLines;
        m_place.page.setChats(m_extras.chats);
        m_panel.setExtras(m_extras);
    });
}

void CustomerController::carryOut(const CustomerWish &wish)
{
    switch (wish.kind) {
    case CustomerWish::Kind::EditField:
        return edit(wish);
    case CustomerWish::Kind::EditLead:
        return editLead(wish);
    case CustomerWish::Kind::EditPhones:
        return editPhones(wish.phones);
    case CustomerWish::Kind::AllowMarketing:
        return allowMarketing(wish.isOn);
    case CustomerWish::Kind::Block:
        return block(wish.isOn);
    case CustomerWish::Kind::FollowUp:
        return setFollowUp(wish.at, wish.text);
    case CustomerWish::Kind::Unpin:
        return pinNote(NoteId(wish.number), false);
    case CustomerWish::Kind::OpenChat:
        return m_place.open(ConversationId(wish.number), std::nullopt);
    case CustomerWish::Kind::OpenFile:
        return m_place.open(ConversationId(wish.number), wish.place);
    case CustomerWish::Kind::ShowPicture:
        Q_EMIT pictureAsked(m_extras.files + m_extras.adPictures, wish.text);
        return;
    case CustomerWish::Kind::OlderHistory:
        m_historyLimit += 4 * kHistory;
        return read();
    case CustomerWish::Kind::LookAtMerge:
        return lookAtMerge(ContactId(wish.number));
    case CustomerWish::Kind::NotTheSame:
        return dismiss(SuggestionId(wish.number));
    case CustomerWish::Kind::LookAtSplit:
        return lookAtSplit();
    case CustomerWish::Kind::LookAtErase:
        return lookAtErase();
    case CustomerWish::Kind::AddTag:
        return putTag(wish.text);
    case CustomerWish::Kind::AskFollowUp:
        return askFollowUp();
    case CustomerWish::Kind::MoreFiles:
        m_fileLimit += 4 * kFiles;
        return read();
    case CustomerWish::Kind::LookAtNumber:
        return lookAtNumber();
    case CustomerWish::Kind::AskNumber:
        return askNumber();
    case CustomerWish::Kind::MakeTask:
        return makeTask(wish);
    case CustomerWish::Kind::FinishTask:
        return finishTask(wish.number);
    case CustomerWish::Kind::EditTask:
        return editTask(wish);
    case CustomerWish::Kind::AskTaskTime:
        return askTaskTime(wish.number);
    case CustomerWish::Kind::ChooseProduct:
        return chooseProduct(wish.number);
    case CustomerWish::Kind::RemoveQuestion:
        return removeQuestion(wish.number);
    case CustomerWish::Kind::RemoveTag:
        return takeTag(wish.text);
    }
}

} // namespace migochat
