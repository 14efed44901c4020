#pragma once

#include "app/store/writer.h"
#include "tests/sim/fillplan.h"

#include <functional>

namespace migochat::sim {

/// Fills a store through the store's own functions, so that search, counters and leads are as the product leaves them.
class Fill
{
public:
    Fill(Writer &writer, const FillOptions &options);

    /// Blocks until all is written. `progress` hears how many messages are in.
    [[nodiscard]] Result<> run(const std::function<void(qint64)> &progress);

private:
    struct Place {
        ContactId contact;
        ConversationId conversation;
    };

    [[nodiscard]] Result<> addPeople();
    [[nodiscard]] Result<> addLines(const std::function<void(qint64)> &progress);
    [[nodiscard]] Result<> settle();
    [[nodiscard]] Result<> addPerson(Transaction &transaction, std::size_t number);
    [[nodiscard]] Result<> addLine(Transaction &transaction, const FillLine &line);
    [[nodiscard]] Result<> settleOne(Transaction &transaction, std::size_t number);

    Writer &m_writer;
    FillOptions m_options;
    Dice m_dice;
    std::vector<FillPerson> m_people;
    std::vector<FillLine> m_lines;
    std::vector<qint64> m_firstAt; ///< per person
    std::vector<qint64> m_lastAt;
    std::vector<Place> m_places;
    AccountId m_page;
    AccountId m_number;
    qint64 m_ids = 0;
};

} // namespace migochat::sim
