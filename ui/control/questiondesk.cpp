#include "ui/control/questiondesk.h"

#include "app/store/productquestions.h"
#include "app/store/reader.h"
#include "ui/actions/commandregistry.h"
#include "ui/customer/questionsheet.h"
#include "ui/text/failures.h"
#include "ui/text/questionwords.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace migochat {

namespace {

constexpr int kPage = 100;
constexpr int kMostCopied = 5000;

struct Listing {
    QList<productquestions::Asked> tally;
    QList<ProductQuestion> questions;
};

Result<Listing> readListing(const Database &database, const productquestions::Wanted &wanted)
{
    const auto tally = productquestions::tally(database);
    if (!tally)
        return failed(tally);
    const auto questions = productquestions::page(database, wanted);
    if (!questions)
        return failed(questions);
    return Listing{*tally, *questions};
}

} // namespace

QuestionDesk::QuestionDesk(const Parts &parts, QObject *parent)
    : QObject(parent), m_place(parts.place), m_reader(parts.reader)
{
    m_place.commands.handle(command::kQuestions, [this] { show(); });
}

/// A question that is kept or changed rings its customer.
void QuestionDesk::apply(const ChangeSet &changes)
{
    const auto concerns = [](const Change &change) {
        return change.topic == Topic::Contact || change.topic == Topic::Product;
    };
    if (m_sheet && m_sheet->isOpen() && std::ranges::any_of(changes, concerns))
        read();
}

void QuestionDesk::show()
{
    if (!m_sheet) {
        m_sheet = new QuestionSheet(m_place.look, &m_place.window);
        connect(m_sheet, &QuestionSheet::wantedChanged, this, &QuestionDesk::read);
        connect(m_sheet, &QuestionSheet::moreAsked, this, &QuestionDesk::readMore);
        connect(m_sheet, &QuestionSheet::copyAsked, this, &QuestionDesk::copy);
        connect(m_sheet, &QuestionSheet::chosen, this,
                [this](const ProductQuestion &question) { m_place.open(question.conversation, question.place()); });
    }
    m_sheet->open();
    read();
}

void QuestionDesk::read()
{
    const productquestions::Wanted wanted{.of = m_sheet->wanted(), .limit = kPage};
    const auto answer = m_reader.run([wanted](const Database &database) { return readListing(database, wanted); });
    m_latest.run(this, answer, [this](const Result<Listing> &listing) {
        if (listing)
            m_sheet->setQuestions(listing->tally, listing->questions, listing->questions.size() == kPage);
        else
            m_sheet->setProblem(errorSentence(listing.error()));
    });
}

void QuestionDesk::readMore()
{
    if (m_latest.isWaiting())
        return;
    const productquestions::Wanted wanted{.of = m_sheet->wanted(), .before = m_sheet->last(), .limit = kPage};
    const auto answer =
        m_reader.run([wanted](const Database &database) { return productquestions::page(database, wanted); });
    m_latest.run(this, answer, [this](const Result<QList<ProductQuestion>> &page) {
        if (page)
            m_sheet->append(*page, page->size() == kPage);
    });
}

void QuestionDesk::copy()
{
    const productquestions::Wanted wanted{.of = m_sheet->wanted(), .limit = kMostCopied};
    const auto answer =
        m_reader.run([wanted](const Database &database) { return productquestions::page(database, wanted); });
    m_copied.run(this, answer, [this](const Result<QList<ProductQuestion>> &page) {
        if (!page)
            return m_place.say(errorSentence(page.error()));
        QGuiApplication::clipboard()->setText(questionwords::table(*page, m_place.look.format));
        m_place.say(tr("%n question(s) copied", nullptr, static_cast<int>(page->size())));
    });
}

} // namespace migochat
