package org.entente.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.Listing;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SanctionsListsTest {
    private static final String UN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS>
            <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>KARIM</FIRST_NAME><SECOND_NAME>TARNOV</SECOND_NAME>
              <UN_LIST_TYPE>Tarn</UN_LIST_TYPE><REFERENCE_NUMBER>TNi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
              <NAME_ORIGINAL_SCRIPT>Карим Тарнов</NAME_ORIGINAL_SCRIPT>
              <NATIONALITY><VALUE>Norway</VALUE></NATIONALITY>
              <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Carim Tarnow; Karim T.</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Nightjar</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1957</FROM_YEAR><TO_YEAR>1959</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1958</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            </INDIVIDUAL>
            <INDIVIDUAL><DATAID>2</DATAID><REFERENCE_NUMBER>TNi.002</REFERENCE_NUMBER></INDIVIDUAL>
            <INDIVIDUAL><FIRST_NAME>A & B</FIRST_NAME><REFERENCE_NUMBER>TNi.003</REFERENCE_NUMBER></INDIVIDUAL>
            </INDIVIDUALS><ENTITIES>
            <ENTITY><FIRST_NAME>TARN STAR LINES</FIRST_NAME><REFERENCE_NUMBER>TNe.001</REFERENCE_NUMBER>
              <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old Harbour</ALIAS_NAME></ENTITY_ALIAS>
              <ENTITY_ADDRESS><COUNTRY>Norway</COUNTRY></ENTITY_ADDRESS></ENTITY>
            </ENTITIES></CONSOLIDATED_LIST>
            """;
    private static final String SDN = """
            36,"TARN STAR LINES",-0- ,"TARN] [TARN-EO2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'TSL'."
            37,"TARNOV, Karim","individual","TARN","Minister",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 29 Jun 1958; alt. DOB circa 1959; POB Oslo, Norway; nationality Norway; Gender Male; Linked To: TARN ST"
            38,"TARN STAR 7","vessel","TARN",-0- ,"LX7","Tug",-0- ,"112","Norway","Tarn Star Lines","Vessel Registration Identification IMO 9187629; f.k.a. 'HARBOUR 6'."
            """.replace("\n", "\r\n");
    private static final String ALT = """
            37,57,"aka","TARNOW, Carim",-0-\u0020
            36,58,"fka","OLD HARBOUR",-0-\u0020
            """.replace("\n", "\r\n");

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ParsedList read(String name, String text) throws IOException {
        return SanctionsLists.read(file(name, text), null);
    }

    private void refused(String code, Path path) {
        assertThatThrownBy(() -> SanctionsLists.read(path, null))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.code()).isEqualTo(code));
    }

    private static Listing entry(ParsedList list, String entry) {
        return list.listings().stream()
                .filter(each -> each.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Listing listing) {
        return listing.names().stream()
                .map(name -> name.quality().code() + " " + name.value())
                .toList();
    }

    @Test
    void theUnitedNationsListIsReadAndWhatIsMalformedIsNamed() throws IOException {
        ParsedList list = read("un.xml", UN);
        assertThat(list.list()).isEqualTo("un-sc");
        assertThat(list.dated()).isEqualTo("2026-02-27");
        assertThat(list.listings()).hasSize(2);
        Listing tarnov = entry(list, "TNi.001");
        assertThat(tarnov.kind()).isEqualTo(ListedKind.PERSON);
        assertThat(names(tarnov))
                .containsExactly(
                        "primary KARIM TARNOV",
                        "alias Карим Тарнов",
                        "alias Carim Tarnow",
                        "alias Karim T.",
                        "weak Nightjar");
        assertThat(tarnov.values("birthDate")).containsExactly("1957/1959", "1958~");
        assertThat(tarnov.values("nationality")).containsExactly("Norway");
        assertThat(names(entry(list, "TNe.001"))).containsExactly("primary TARN STAR LINES", "former Old Harbour");
        assertThat(list.refused())
                .hasSize(2)
                .anyMatch(fault -> fault.equals("un.xml, line 14: an entry whose XML is ill-formed"))
                .anyMatch(fault -> fault.contains("without a reference or a name: 2"));
    }

    @Test
    void aListThatBreaksOffIsKeptOutWhole() throws IOException {
        String half = UN.substring(0, UN.indexOf("</ENTITIES>"));
        refused("LIST-HALF", file("un.xml", half));
        refused("LIST-HALF", file("un.xml", UN.substring(0, UN.indexOf("<DATAID>2"))));
        file("alt.csv", ALT);
        refused("LIST-HALF", file("sdn.csv", SDN.substring(0, SDN.length() - 30)));
        refused("LIST-HALF", file("sdn.csv", SDN.substring(0, SDN.indexOf("\"vessel\""))));
        refused(
                "LIST-HALF",
                file("entities.json", "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A"));
    }

    @Test
    void everyFormatsListThatBreaksOffIsKeptOutWhole() throws IOException {
        refused(
                "LIST-HALF",
                file("sdn.xml", "<sdnList><sdnEntry><uid>37</uid><lastName>TARNOV</lastName></sdnEntry><sdnEn"));
        refused(
                "LIST-HALF",
                file(
                        "eu.xml",
                        "<export generationDate=\"2026-02-27\"><sanctionEntity euReferenceNumber=\"EU.1.1\"></sanct"));
        refused("LIST-HALF", file("uk.xml", "<Designations><Designation><UniqueID>TRN0001</UniqueID></Designation>"));
        refused(
                "LIST-HALF",
                file(
                        "ConList.csv",
                        "Last Updated,27/02/2026\n"
                                + "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Group Type,Alias Type,Regime,Group ID\n"
                                + "TARNOV,Karim,,,,,Individual,Primary name,Tarn,12\nMORAVEC,Jo"));
    }

    @Test
    void ofacsFilesAreReadTogether() throws IOException {
        file("sdn.csv", SDN + "\u001a");
        file("alt.csv", ALT);
        file("add.csv", "36,9,\"Quay 1\",\"Oslo\",\"Norway\",-0- \r\n");
        file("sdn_comments.csv", "37,\"AR LINES.\"\r\n");
        ParsedList list = SanctionsLists.read(folder, null);
        assertThat(list.list()).isEqualTo("us-ofac-sdn");
        assertThat(list.refused()).isEmpty();
        Listing lines = entry(list, "36");
        assertThat(names(lines)).containsExactly("primary TARN STAR LINES", "former OLD HARBOUR", "weak TSL");
        assertThat(lines.values("program")).containsExactly("TARN", "TARN-EO2");
        assertThat(lines.values("country")).containsExactly("Norway");
        Listing tarnov = entry(list, "37");
        assertThat(names(tarnov)).containsExactly("primary Karim TARNOV", "alias Carim TARNOW");
        assertThat(tarnov.values("birthDate")).containsExactly("1958-06-29", "1959~");
        assertThat(tarnov.values("linkedTo")).containsExactly("TARN STAR LINES");
        Listing ship = entry(list, "38");
        assertThat(ship.kind()).isEqualTo(ListedKind.VESSEL);
        assertThat(ship.values("imoNumber")).containsExactly("9187629");
        assertThat(names(ship)).containsExactly("primary TARN STAR 7", "former HARBOUR 6");
        assertThat(SanctionsLists.read(folder.resolve("sdn.csv"), null)).isEqualTo(list);
    }

    @Test
    void ofacsMalformedRowsAreNamedAndTheRestIsRead() throws IOException {
        file("sdn.csv", "x\r\n" + SDN + "36,\"AGAIN\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001a");
        file("alt.csv", "37,\"open\r\n" + ALT + "99,1,\"aka\",\"NOBODY\",-0- \r\n");
        ParsedList list = SanctionsLists.read(folder, "mine");
        assertThat(list.list()).isEqualTo("mine");
        assertThat(list.listings()).hasSize(3);
        assertThat(list.refused())
                .containsExactlyInAnyOrder(
                        "sdn.csv, line 1: 1 cells where 12 belong",
                        "sdn.csv, line 5: entry 36 stands in it already",
                        "alt.csv, line 1: a quotation mark is not closed",
                        "alt.csv, line 4: it names entry 99, which sdn.csv does not have");
    }

    @Test
    void ofacsEntriesAreNotReadWithoutTheirOtherNames() throws IOException {
        refused("LIST-INCOMPLETE", file("sdn.csv", SDN));
    }

    @Test
    void ofacsXmlIsReadAndHeldAgainstTheNumberThatItTells() throws IOException {
        String xml = """
                <sdnList xmlns="urn:x"><publshInformation><Publish_Date>02/27/2026</Publish_Date><Record_Count>1</Record_Count></publshInformation>
                <sdnEntry><uid>37</uid><firstName>Karim</firstName><lastName>TARNOV</lastName><sdnType>Individual</sdnType>
                <programList><program>TARN</program></programList>
                <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>NIGHTJAR</lastName></aka></akaList>
                <dateOfBirthList><dateOfBirthItem><dateOfBirth>Jun 1958</dateOfBirth></dateOfBirthItem></dateOfBirthList>
                <nationalityList><nationality><country>Norway</country></nationality></nationalityList></sdnEntry></sdnList>""";
        ParsedList list = read("sdn.xml", xml);
        assertThat(list.dated()).isEqualTo("2026-02-27");
        assertThat(names(entry(list, "37"))).containsExactly("primary Karim TARNOV", "weak NIGHTJAR");
        assertThat(entry(list, "37").values("birthDate")).containsExactly("1958-06");
        refused("LIST-HALF", file("sdn.xml", xml.replace("Count>1<", "Count>2<")));
        refused("LIST-HALF", file("sdn.xml", xml.replace("Count>1<", "Count>99999999999<")));
    }

    @Test
    void theUnionsXmlIsRead() throws IOException {
        ParsedList list = read("eu.xml", """
                <export xmlns="urn:x" generationDate="2026-02-27T10:00:00"><sanctionEntity euReferenceNumber="EU.1.1" logicalId="7">
                <regulation programme="TRN" publicationDate="2020-01-02"/><subjectType code="person" classificationCode="P"/>
                <nameAlias wholeName="Karim Tarnov" strong="true"/><nameAlias firstName="Nightjar" lastName="Six" strong="false"/>
                <citizenship countryIso2Code="NO"/><birthdate circa="false" birthdate="1958-06-29" countryIso2Code="00"/></sanctionEntity></export>""");
        assertThat(list.list()).isEqualTo("eu-fsf");
        assertThat(list.dated()).isEqualTo("2026-02-27");
        Listing tarnov = entry(list, "EU.1.1");
        assertThat(names(tarnov)).containsExactly("primary Karim Tarnov", "weak Nightjar Six");
        assertThat(tarnov.values("birthDate")).containsExactly("1958-06-29");
        assertThat(tarnov.values("nationality")).containsExactly("NO");
        assertThat(tarnov.values("birthCountry")).isEmpty();
    }

    @Test
    void theKingdomsListsAreRead() throws IOException {
        ParsedList csv = read("ConList.csv", """
                Last Updated,27/02/2026
                Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name Non-Latin Script,DOB,Nationality,Group Type,Alias Type,Alias Quality,Regime,Listed On,Group ID
                TARNOV,Karim,,,,,Тарнов,00/06/1958,(1) Norway (2) Kenya,Individual,Primary name,,Tarn,31/12/2012,12
                TARNOW,Carim,,,,,,,,Individual,AKA,Low quality,Tarn,31/12/2012,12
                ,,,,,,,,,Individual,AKA,,Tarn,31/12/2012,13
                short,row
                """);
        assertThat(csv.list()).isEqualTo("uk-sanctions");
        assertThat(csv.dated()).isEqualTo("2026-02-27");
        Listing tarnov = entry(csv, "12");
        assertThat(names(tarnov)).containsExactly("primary Karim TARNOV", "alias Тарнов", "weak Carim TARNOW");
        assertThat(tarnov.values("birthDate")).containsExactly("1958-06");
        assertThat(tarnov.values("nationality")).containsExactly("Norway", "Kenya");
        assertThat(csv.refused())
                .containsExactly(
                        "ConList.csv, line 5: no group or no name",
                        "ConList.csv, line 6: not as many cells as headings");
        ParsedList xml = read("uk.xml", """
                <Designations><DateGenerated>27/02/2026</DateGenerated><Designation><UniqueID>TRN0001</UniqueID>
                <Names><Name><Name1>Karim</Name1><Name6>TARNOV</Name6><NameType>Primary Name</NameType></Name></Names>
                <RegimeName>Tarn</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
                <IndividualDetails><Individual><DOBs><DOB>29/06/1958</DOB></DOBs></Individual></IndividualDetails></Designation></Designations>""");
        assertThat(entry(xml, "TRN0001").values("birthDate")).containsExactly("1958-06-29");
        assertThat(entry(xml, "TRN0001").kind()).isEqualTo(ListedKind.PERSON);
    }

    @Test
    void followTheMoneyEntitiesAreReadWithTheirSanctions() throws IOException {
        ParsedList list = read("entities.ftm.json", """
                {"id":"a","schema":"Person","properties":{"name":["Karim Tarnov","Carim Tarnow"],"weakAlias":["Nightjar"],"birthDate":["1958"]},"datasets":["tarn"]}
                {"id":"b","schema":"Sanction","properties":{"entity":["a"],"program":["TRN"]}}
                {"id":"c","schema":"Address","properties":{"full":["Quay 1"]}}
                {"id":"d","schema":"LegalEntity","properties":{},"caption":"Moravec Holding","datasets":["tarn"]}
                no json
                {"schema":"Person"}
                """);
        assertThat(list.list()).isEqualTo("tarn");
        assertThat(names(entry(list, "a")))
                .containsExactly("primary Karim Tarnov", "alias Carim Tarnow", "weak Nightjar");
        assertThat(entry(list, "a").values("program")).containsExactly("TRN");
        assertThat(entry(list, "d").kind()).isEqualTo(ListedKind.UNKNOWN);
        assertThat(list.refused()).hasSize(2).anyMatch(fault -> fault.startsWith("entities.ftm.json, line 5: no JSON"));
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        refused("LIST-UNKNOWN-FORMAT", file("x.xml", "<html><body/></html>"));
        refused("LIST-UNKNOWN-FORMAT", file("x.csv", "a,b\n1,2\n"));
        refused("LIST-UNKNOWN-FORMAT", file("x.txt", ""));
        refused("LIST-EMPTY", file("un.xml", "<CONSOLIDATED_LIST></CONSOLIDATED_LIST>"));
        refused("LIST-UNREADABLE", folder.resolve("gone.xml"));
        refused("LIST-UNREADABLE", folder);
        Path large = folder.resolve("large.xml");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(SanctionsLists.BYTES_MAX + 1);
        }
        refused("LIST-TOO-LARGE", large);
    }

    @Test
    void entitiesOfXmlThatGrowAreNotRead() throws IOException {
        ParsedList list = read(
                "un.xml",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>"
                        + UN.replaceFirst("<\\?.*\\?>", "").replace("Nightjar", "&a;"));
        assertThat(list.listings()).extracting(Listing::entry).containsExactly("TNe.001");
    }

    @Test
    void aChangeInAnyPartOfAListingIsAnotherIdAndSoIsOneInTheFiles() throws IOException {
        ParsedList one = read("un.xml", UN);
        ParsedList other = read("un.xml", UN.replace("<YEAR>1958", "<YEAR>1959"));
        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(entry(other, "TNi.001").id())
                .isNotEqualTo(entry(one, "TNi.001").id());
        assertThat(entry(other, "TNe.001")).isEqualTo(entry(one, "TNe.001"));
        assertThat(read("un.xml", UN)).isEqualTo(one);
    }

    @Test
    void anOlderEncodingIsRead() throws IOException {
        Path file = folder.resolve("un.xml");
        Files.write(
                file,
                UN.replace("Old Harbour", "Vieille Étoile")
                        .replaceAll("Карим Тарнов", "")
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(names(entry(SanctionsLists.read(file, null), "TNe.001"))).contains("former Vieille Étoile");
        assertThat(ListedName.Quality.FORMER.code()).isEqualTo("former");
    }
}
